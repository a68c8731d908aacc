package probity.concerns.committing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a statement is a leaf of the tree of a window. Hashes are in base64.
 *
 * @param path from the leaf upwards, as RFC 6962 orders it
 */
public record Proof(
        @Schema(description = "The leaf: its bytes are those of this text in ASCII")
        String statement,

        long leafIndex,
        long treeSize,

        @Schema(description = "From the leaf upwards, as RFC 6962 orders it")
        List<String> path,

        @Schema(description = "It is in the record of the window, in the ledger")
        String rootHash) {

    public Proof {
        path = List.copyOf(path);
    }

    /** It does not print what it proves. */
    @Override
    public String toString() {
        return "[proof]";
    }
}
