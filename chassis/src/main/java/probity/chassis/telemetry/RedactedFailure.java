package probity.chassis.telemetry;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: classes and stack traces of the whole chain, and of the messages only those that our
 * own code wrote. A library's message may quote a request, an event or a row.
 */
final class RedactedFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String OURS = "probity.";

    private static final int CAUSES_MAX = 10;

    private RedactedFailure(Throwable failure, @Nullable Throwable cause) {
        super(describe(failure), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static RedactedFailure of(Throwable failure) {
        return of(failure, CAUSES_MAX);
    }

    private static RedactedFailure of(Throwable failure, int causesMax) {
        Throwable cause = failure.getCause();
        return new RedactedFailure(failure, cause == null || causesMax == 0 ? null : of(cause, causesMax - 1));
    }

    private static String describe(Throwable failure) {
        String name = failure.getClass().getName();
        if (failure instanceof SQLException sql) {
            return name + ": SQL state " + sql.getSQLState();
        }
        return isOurs(failure) ? name + ": " + failure.getMessage() : name;
    }

    /** Thrown by our code; or, where a failure has no stack trace, of a class of ours. */
    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String origin =
                trace.length > 0 ? trace[0].getClassName() : failure.getClass().getName();
        return origin.startsWith(OURS);
    }
}
