package probity.declarations.code;

import java.time.LocalDate;
import probity.declarations.vocabulary.Capacity;

/**
 * An authority runs a code for its officers or its members from a day on.
 *
 * @param authority the authority's slug
 */
public record Adoption(String authority, Capacity binds, LocalDate from) {

    boolean isOf(String other, LocalDate on) {
        return authority.equals(other) && !from.isAfter(on);
    }
}
