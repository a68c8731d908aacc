package probity.declarations.code;

import java.time.LocalDate;

/**
 * A day that something is due, and how it was counted.
 *
 * @param from the day of the fact from which the days count
 */
public record Counted(LocalDate due, Deadline by, LocalDate from) {

    /** Why this date. */
    public String why() {
        String counted =
                by.clock() == null ? by.days() + " days" : "%s: %d working days".formatted(by.clock(), by.days());
        String sentence =
                "%s from the day of the %s, %s.".formatted(counted, by.of().id(), from);
        return by.basis().choice().map(choice -> sentence + " " + choice).orElse(sentence);
    }
}
