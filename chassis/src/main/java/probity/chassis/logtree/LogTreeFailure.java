package probity.chassis.logtree;

import org.jspecify.annotations.Nullable;

/** A tree cannot be read, or does not hold what it must. */
public final class LogTreeFailure extends IllegalStateException {

    private static final long serialVersionUID = 1;

    LogTreeFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
