package probity.declarations.replaying;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import probity.declarations.vocabulary.Money;

/** What of one donor's gifts to one person counts, and what it comes to between two days. */
final class Given {

    private final List<LocalDate> days = new ArrayList<>();
    private final List<BigDecimal> sums = new ArrayList<>(List.of(BigDecimal.ZERO));

    /** Of gifts in the order of their days. */
    Given(List<JudgedGift> gifts, Predicate<JudgedGift> counts) {
        gifts.stream().filter(counts).forEach(gift -> {
            days.add(gift.day());
            sums.add(sums.getLast().add(gift.facts().value().inPounds().amount()));
        });
    }

    /** One alone adds nothing up. */
    boolean isOfOne() {
        return days.size() < 2;
    }

    /** Both days count; empty if there are not several gifts. */
    Optional<Money> sum(LocalDate from, LocalDate until) {
        int first = before(from);
        int last = before(until.plusDays(1));
        return last - first < 2
                ? Optional.empty()
                : Optional.of(new Money(sums.get(last).subtract(sums.get(first)), Money.POUND));
    }

    /** How many lie before a day. */
    private int before(LocalDate day) {
        int found = Collections.binarySearch(days, day);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && days.get(found - 1).equals(day)) {
            found--;
        }
        return found;
    }
}
