package probity.audit.ledger;

import java.sql.SQLException;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;

/** The rows behind {@link SignedCheckpoints}. */
public final class SignedCheckpointProjection implements Projection<LedgerSigned> {

    public static final String NAME = "signed-checkpoint.v1";

    private static final String INSERT =
            "insert into signed_checkpoint (authority, size, note, signed_at) values (?, ?, ?, ?)";

    private final LedgerSignedCodec codec = new LedgerSignedCodec();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public EventCodec<LedgerSigned> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<LedgerSigned> recorded, RowChanges rows) throws SQLException {
        LedgerSigned signed = recorded.event();
        String authority = recorded.provenance().authority().id();
        rows.change(recorded.stream().id(), INSERT, authority, signed.size(), signed.note(), recorded.recordedAt());
    }
}
