package probity.declarations.code;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Over how long a code adds up what one donor gave.
 *
 * @param months how long a rolling window is, and a term that nobody has recorded
 * @param basis the clauses that say so, or why the authority chose it
 */
public record Cumulation(Window window, int months, Basis basis) {

    /** Where the days begin that count together. */
    public enum Window implements Word {
        ROLLING,
        CALENDAR_YEAR,
        TERM
    }

    static Cumulation of(Part part) {
        var basis = new Basis(
                part.texts("clauses"),
                part.optionalText("authorityChoice").orElse(null),
                part.optionalText("law").orElse(null));
        return new Cumulation(Word.of(Window.class, part.text("window")), part.number("months"), basis);
    }

    /** The first day that counts together with a day. */
    public LocalDate from(LocalDate day, Optional<LocalDate> termFrom) {
        LocalDate rolling = day.minusMonths(months).plusDays(1);
        return switch (window) {
            case ROLLING -> rolling;
            case CALENDAR_YEAR -> day.withDayOfYear(1);
            case TERM -> termFrom.filter(first -> !first.isAfter(day)).orElse(rolling);
        };
    }

    /** Why it is added up like that. */
    public String why() {
        return basis.choice().orElseGet(() -> String.join("; ", basis.clauses()));
    }
}
