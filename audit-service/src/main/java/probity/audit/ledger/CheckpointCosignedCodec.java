package probity.audit.ledger;

import probity.chassis.log.JsonEventCodec;

/** The stored form of {@link CheckpointCosigned}. */
public final class CheckpointCosignedCodec extends JsonEventCodec<CheckpointCosigned> {

    private static final String CHECKPOINT_COSIGNED = "checkpoint-cosigned.v1";

    @Override
    public String category() {
        return "cosignature";
    }

    @Override
    protected String nameOf(CheckpointCosigned event) {
        return CHECKPOINT_COSIGNED;
    }

    @Override
    protected Class<CheckpointCosigned> typeOf(String name) {
        if (!name.equals(CHECKPOINT_COSIGNED)) {
            throw new IllegalStateException("unknown event in the log: " + name);
        }
        return CheckpointCosigned.class;
    }
}
