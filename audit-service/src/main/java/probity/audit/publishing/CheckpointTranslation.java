package probity.audit.publishing;

import java.util.List;
import probity.audit.ledger.LedgerSigned;
import probity.audit.ledger.LedgerSignedCodec;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.audit.CheckpointSigned;

/** Checkpoints are told to everybody: whoever keeps them can see later whether the ledger was cut or rewritten. */
public final class CheckpointTranslation implements Translation<LedgerSigned> {

    private static final String TYPE = "probity.audit.checkpoint-signed.v1";

    private final LedgerSignedCodec codec = new LedgerSignedCodec();

    @Override
    public EventCodec<LedgerSigned> codec() {
        return codec;
    }

    @Override
    public List<Fact> facts(Recorded<LedgerSigned> recorded) {
        LedgerSigned signed = recorded.event();
        var authority = recorded.provenance().authority();
        var body = new CheckpointSigned(authority.id(), signed.size(), signed.rootHash(), signed.note());
        return List.of(new Fact(
                TYPE,
                Audience.PUBLIC,
                recorded.stream().id(),
                authority,
                recorded.provenance().occurredAt(),
                body));
    }
}
