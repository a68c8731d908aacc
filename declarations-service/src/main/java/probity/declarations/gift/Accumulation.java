package probity.declarations.gift;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import probity.declarations.vocabulary.Money;

/**
 * What gifts of one donor to one person come to. It depends on the days of the gifts alone: whichever was declared
 * first, the sum is the same.
 *
 * @param from the first day that counts
 * @param until the day of the gift that is judged, which counts too
 * @param parts oldest first
 * @param why on which clause, or whose choice, the adding up rests
 */
public record Accumulation(Money sum, LocalDate from, LocalDate until, List<Part> parts, String why) {

    /** One of the gifts. */
    public record Part(UUID gift, LocalDate on, Money pounds) {

        static final Comparator<Part> OLDEST_FIRST =
                Comparator.comparing(Part::on).thenComparing(Part::gift);
    }

    public Accumulation {
        parts = List.copyOf(parts);
    }

    /** Those of the gifts that lie in the window. */
    public static Accumulation of(List<Part> gifts, LocalDate from, LocalDate until, String why) {
        List<Part> parts = gifts.stream()
                .filter(part -> !part.on().isBefore(from) && !part.on().isAfter(until))
                .sorted(Part.OLDEST_FIRST)
                .toList();
        Money sum = parts.stream().map(Part::pounds).reduce(Money.pounds("0.00"), Money::plus);
        return new Accumulation(sum, from, until, parts, why);
    }

    /** One gift alone adds nothing up. */
    public boolean addsSeveral() {
        return parts.size() > 1;
    }
}
