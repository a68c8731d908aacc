package probity.chassis.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * The last net under everything that is logged: failures lose the messages that are not ours, and what looks like a
 * token or a receipt is blotted out. Code that logs such a thing is wrong all the same.
 */
@LoggingFilter(name = "redaction")
public final class Redaction implements Filter {

    static final String BLOT = "[redacted]";

    /** Bearer tokens, anything like a JSON web token, and 28 letters and digits in groups of four that hold a digit. */
    private static final Pattern SECRET = Pattern.compile("(?i:bearer)\\s+\\S+"
            + "|eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"
            + "|\\b(?=[A-Za-z -]{0,33}\\d)[0-9A-Za-z]{4}(?:[ -]?[0-9A-Za-z]{4}){6}\\b");

    private static final ExtFormatter MESSAGE = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord logged) {
        Throwable thrown = logged.getThrown();
        if (thrown != null && !(thrown instanceof RedactedFailure)) {
            logged.setThrown(RedactedFailure.of(thrown));
        }
        if (logged instanceof ExtLogRecord record) {
            blot(record);
        }
        return true;
    }

    private static void blot(ExtLogRecord record) {
        var secrets = SECRET.matcher(MESSAGE.format(record));
        if (secrets.find()) {
            record.setMessage(secrets.replaceAll(BLOT), ExtLogRecord.FormatStyle.NO_FORMAT);
            record.setParameters(null);
        }
    }
}
