package probity.audit.ledger;

import java.sql.SQLException;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;

/** The lines that {@link SignedCheckpoints} shows below ours. */
public final class CosignatureProjection implements Projection<CheckpointCosigned> {

    private static final String INSERT = "insert into cosignature (authority, size, witness, line) values (?, ?, ?, ?)";

    private final CheckpointCosignedCodec codec = new CheckpointCosignedCodec();

    @Override
    public String name() {
        return "cosignature.v1";
    }

    @Override
    public EventCodec<CheckpointCosigned> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<CheckpointCosigned> recorded, RowChanges rows) throws SQLException {
        CheckpointCosigned cosigned = recorded.event();
        String authority = recorded.provenance().authority().id();
        rows.change(recorded.stream().id(), INSERT, authority, cosigned.size(), cosigned.witness(), cosigned.line());
    }
}
