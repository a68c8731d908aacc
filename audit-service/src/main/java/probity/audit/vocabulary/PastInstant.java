package probity.audit.vocabulary;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A moment that is past, as it comes in a query. */
public final class PastInstant {

    /** What to say of one that cannot be taken. */
    public static final String RULE = "must be a time that is past, such as 2026-03-31T23:00:00Z";

    /** Of four-digit years alone: what lies beyond them no database has a time for. */
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    private PastInstant() {}

    public static Optional<Instant> parse(String text, Instant now) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text)).filter(moment -> !moment.isAfter(now));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
