package probity.concerns.concern;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Until when the reporter is to be told that the concern is in hand. It is set once, at intake, and nothing resets it.
 *
 * @param term why that day; absent for concerns that were raised before this was kept
 * @param missed the day passed without a word
 */
public record Clock(LocalDate acknowledgeBy, @Nullable Term term, boolean missed) {

    /** Why that day, as either side may be told. */
    public String why(LocalDate receivedOn) {
        long days = ChronoUnit.DAYS.between(receivedOn, acknowledgeBy);
        String counted = "%d days after %s, the day of receipt".formatted(days, receivedOn);
        if (term == null) {
            return counted + ".";
        }
        if (term.code() == null) {
            return counted + ": the usual time, because no code of conduct was known here on that day.";
        }
        String source = "%s: so says the code %s, version %d".formatted(counted, term.code(), term.version());
        return term.basis() == null ? source + "." : "%s. %s".formatted(source, term.basis());
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(acknowledgeBy);
    }

    Clock ranOut() {
        return new Clock(acknowledgeBy, term, true);
    }
}
