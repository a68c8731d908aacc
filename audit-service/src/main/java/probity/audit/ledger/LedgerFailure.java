package probity.audit.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger cannot be read, or does not hold what it must. */
public final class LedgerFailure extends IllegalStateException {

    private static final long serialVersionUID = 1;

    LedgerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
