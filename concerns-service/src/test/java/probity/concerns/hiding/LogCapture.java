package probity.concerns.hiding;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps every line that is logged, with all that hangs on it. */
final class LogCapture extends Handler {

    private final List<String> lines;

    private LogCapture(List<String> lines) {
        this.lines = lines;
        setFormatter(new PatternFormatter("%d %c %X %s%e"));
    }

    static LogCapture into(List<String> lines) {
        return new LogCapture(lines);
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        lines.add(getFormatter().format(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
