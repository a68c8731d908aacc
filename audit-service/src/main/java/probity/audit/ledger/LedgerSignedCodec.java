package probity.audit.ledger;

import probity.chassis.log.JsonEventCodec;

/** The stored form of {@link LedgerSigned}. */
public final class LedgerSignedCodec extends JsonEventCodec<LedgerSigned> {

    private static final String LEDGER_SIGNED = "ledger-signed.v1";

    @Override
    public String category() {
        return "checkpoint";
    }

    @Override
    protected String nameOf(LedgerSigned event) {
        return LEDGER_SIGNED;
    }

    @Override
    protected Class<LedgerSigned> typeOf(String name) {
        if (!name.equals(LEDGER_SIGNED)) {
            throw new IllegalStateException("unknown event in the log: " + name);
        }
        return LedgerSigned.class;
    }
}
