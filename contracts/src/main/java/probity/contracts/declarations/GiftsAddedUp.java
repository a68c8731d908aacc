package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.contracts.GiftPart;
import probity.contracts.Money;

/**
 * What a donor gave in all came to ask for more than the gift alone, or no longer does: then nothing is added up. What
 * was decided on is open again.
 */
public record GiftsAddedUp(
        UUID gift,
        @Nullable Money sum,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<GiftPart> parts,
        boolean required,
        @Nullable LocalDate due,
        int daysLate,
        List<String> clauses,
        List<String> forbiddenBy) {

    public GiftsAddedUp {
        parts = List.copyOf(parts);
        clauses = List.copyOf(clauses);
        forbiddenBy = List.copyOf(forbiddenBy);
    }
}
