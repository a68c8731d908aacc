package probity.audit.proving;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The proof that an event is in the ledger. Hashes are in base64.
 *
 * @param leafHash what SHA-256 of 0x00 and the record's bytes must be
 * @param path from the leaf upwards, as RFC 6962 orders it
 * @param checkpoint the signed note of this size, if this size was signed
 */
record Inclusion(
        UUID event,
        long leafIndex,
        String leafHash,
        long treeSize,
        String rootHash,
        List<String> path,
        @Nullable String checkpoint) {}
