package probity.chassis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private final Redaction redaction = new Redaction();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer canary.canary",
                "token eyJhbGciOiJSUzI1NiJ9.eyJjYW5hcnkiOjF9.c2ln-canary was refused",
                "receipt 7QXZ-K2M4-CANA-RY00-1234-ABCD-9XYZ came",
                "receipt 7qxzk2m4canary001234abcd9xyz came",
                "receipt 7QXZ K2M4 CANA RY00 1234 ABCD 9XYZ came"
            })
    void what_looks_like_a_secret_is_blotted_out(String message) {
        assertThat(logged(message)).contains("[redacted]").doesNotContainIgnoringCase("cana");
        assertThat(logged("because of %s", message)).contains("because of").doesNotContainIgnoringCase("cana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request 3b2c1f0e-7d6a-4c5b-8e9f-0a1b2c3d4e5f failed",
                "projection gift-register.v2 stands at 123456789",
                "100% done"
            })
    void everything_else_stays_as_it_is(String message) {
        assertThat(logged("%s", message)).isEqualTo(message);
    }

    @Test
    void a_failure_keeps_its_classes_and_places_and_loses_what_libraries_said() {
        var cause = new SQLException("Key (name)=(canary) already exists", "23505");
        String text = stackTrace(redacted(new IllegalStateException("cannot store", cause)));

        assertThat(text)
                .contains("IllegalStateException: cannot store")
                .contains("SQLException: SQL state 23505")
                .contains("RedactionTest.java")
                .doesNotContain("canary");
    }

    @Test
    void a_library_is_not_quoted() {
        try {
            Integer.parseInt("canary");
        } catch (NumberFormatException e) {
            assertThat(stackTrace(redacted(e)))
                    .contains("NumberFormatException")
                    .doesNotContain("canary");
        }
    }

    @Test
    void a_failure_of_ours_without_a_stack_trace_keeps_its_sentence_and_a_librarys_does_not() {
        assertThat(stackTrace(redacted(new Traceless("line 3 is wrong")))).contains("line 3 is wrong");
        assertThat(stackTrace(redacted(new ArithmeticException("canary") {
                    private static final long serialVersionUID = 1;

                    @Override
                    public StackTraceElement[] getStackTrace() {
                        return new StackTraceElement[] {new StackTraceElement("java.lang.Math", "divide", null, 1)};
                    }
                })))
                .doesNotContain("canary");
    }

    private static final class Traceless extends RuntimeException {

        private static final long serialVersionUID = 1;

        Traceless(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private Throwable redacted(Throwable failure) {
        var logged = new ExtLogRecord(Level.ERROR, "failed", getClass().getName());
        logged.setThrown(failure);
        redaction.isLoggable(logged);
        return logged.getThrown();
    }

    private String logged(String message, Object... parameters) {
        var style = parameters.length == 0 ? ExtLogRecord.FormatStyle.NO_FORMAT : ExtLogRecord.FormatStyle.PRINTF;
        var logged = new ExtLogRecord(Level.INFO, message, style, getClass().getName());
        logged.setParameters(parameters);
        assertThat(redaction.isLoggable(logged)).isTrue();
        return new PatternFormatter("%s").format(logged);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
