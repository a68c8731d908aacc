package probity.audit.proving;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the roots of windows, with all that it takes to check that they are in the ledger. Hashes are in base64.
 *
 * @param key that the checkpoint is signed with; who checks it compares it with what they have from elsewhere
 * @param checkpoint the signed note of the tree that the paths lead to the root of
 * @param page its number: those before it are full and stay as they are
 */
record ReceiptRoots(String key, String checkpoint, long page, List<Root> roots) {

    /**
     * One root.
     *
     * @param record the bytes that were hashed, in base64; they end with the JSON that holds the root
     * @param path from the leaf upwards, as RFC 6962 orders it
     */
    record Root(
            long leafIndex,

            @Schema(description = "The bytes of the leaf, in base64; they end with the JSON that holds the root")
            String record,

            List<String> path) {}
}
