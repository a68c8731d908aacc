package probity.concerns.concern;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when the reporter is to be told that the concern is in hand. It is set once, at intake, and nothing resets it.
 *
 * @param term why that day; absent for concerns that were raised before this was kept
 * @param missed the day passed without a word
 */
public record Clock(LocalDate acknowledgeBy, @Nullable Term term, boolean missed) {

    boolean isOver(LocalDate today) {
        return today.isAfter(acknowledgeBy);
    }

    Clock ranOut() {
        return new Clock(acknowledgeBy, term, true);
    }
}
