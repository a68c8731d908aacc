package probity.audit.exporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.SignedCheckpoints;
import probity.audit.ledger.SignedCheckpoints.Signed;
import probity.chassis.identity.Authority;

/**
 * Writes the latest checkpoint of each authority, and the latest that a witness signed, too. A folder that cannot be
 * written to loses nothing: the checkpoints stay where they are served from, and the next round writes what is the
 * latest then.
 */
public final class CheckpointExport {

    private static final Logger LOG = Logger.getLogger(CheckpointExport.class);

    private final Optional<CheckpointFiles> files;
    private final LedgerReader ledgers;
    private final SignedCheckpoints checkpoints;
    private final Map<Authority, String> failing = new ConcurrentHashMap<>();

    /** @param folder none if checkpoints are not exported */
    public CheckpointExport(Optional<Path> folder, LedgerReader ledgers, SignedCheckpoints checkpoints) {
        this.files = folder.map(CheckpointFiles::new);
        this.ledgers = ledgers;
        this.checkpoints = checkpoints;
    }

    boolean isWanted() {
        return files.isPresent();
    }

    /** One authority's failure holds up no other's. */
    public void exportAll() {
        if (files.isEmpty()) {
            return;
        }
        for (Authority authority : ledgers.authorities()) {
            try {
                export(authority);
            } catch (IOException e) {
                LOG.errorf("the checkpoint of %s cannot be written to its file: %s", authority, e.toString());
            }
        }
    }

    /** The latest that was written; empty if nothing was signed yet, or nothing is exported. */
    Optional<Signed> export(Authority authority) throws IOException {
        Optional<Signed> latest = checkpoints.latest(authority);
        try {
            for (Signed signed : Stream.concat(checkpoints.latestCosigned(authority).stream(), latest.stream())
                    .toList()) {
                if (files.isPresent()) {
                    files.get().write(authority, signed);
                }
            }
            failing.remove(authority);
            return latest;
        } catch (IOException e) {
            failing.put(authority, e.getClass().getSimpleName());
            throw e;
        }
    }

    /** Whose last checkpoint could not be written, and why. */
    Map<Authority, String> failing() {
        return Map.copyOf(failing);
    }
}
