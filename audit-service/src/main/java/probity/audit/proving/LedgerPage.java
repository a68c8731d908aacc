package probity.audit.proving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run of the ledger in the order of the tree, and the index at which the next one begins; absent at the end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerPage(List<Leaf> entries, @Nullable Long next) {

    /**
     * One leaf. Everybody sees its hash; the record, its id and type only who is in its audience.
     *
     * @param record the bytes that were hashed, in base64
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Leaf(
            long index,
            String leafHash,
            @Nullable UUID event,
            @Nullable String type,
            @Nullable String record) {}
}
