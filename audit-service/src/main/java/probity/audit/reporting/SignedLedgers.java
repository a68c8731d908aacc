package probity.audit.reporting;

import jakarta.inject.Singleton;
import probity.audit.ledger.Notary;
import probity.audit.report.Evidence;
import probity.chassis.identity.Authority;

/** The ledgers that reports are counted from, each signed at its size. */
@Singleton
class SignedLedgers {

    private final Notary notary;

    SignedLedgers(Notary notary) {
        this.notary = notary;
    }

    Evidence evidence(Authority authority, long size) {
        var signed = notary.sign(authority, size);
        return new Evidence(
                authority.id(),
                size,
                signed.rootHash(),
                signed.note(),
                notary.publicKey(authority).toString());
    }
}
