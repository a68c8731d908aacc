package probity.declarations.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/**
 * A part of the changes of the public register, oldest first.
 *
 * @param take how many were asked for
 * @param next where to go on, now or later
 * @param more whether something follows already
 */
record ChangesPage(List<Interest.Link> links, int take, List<Change> items, String next, boolean more) {

    /**
     * One change of one entry.
     *
     * @param change added, updated, withdrawn or removed
     * @param interest the entry from then on; absent if it was removed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            String change, LocalDate on, UUID id, @Nullable Interest interest) {}

    static ChangesPage of(Authority authority, int take, List<Change> items, String next, boolean more) {
        String register = PublicRegister.path(authority);
        var links = List.of(
                new Interest.Link("next", "%s/changes?since=%s&limit=%d".formatted(register, next, take), "GET"),
                new Interest.Link("register", register, "GET"));
        return new ChangesPage(links, take, items, next, more);
    }
}
