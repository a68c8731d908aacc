package probity.declarations.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The population that a campaign counts by, as it was taken: nothing that is learnt of people afterwards changes it.
 *
 * @param population the stream that holds everybody in it
 * @param on the day as at which they were counted
 */
public record Snapshot(UUID population, LocalDate on, List<Headcount> headcounts) {

    /** How many people of a directorate are asked for a declaration, and how many no code asks. */
    public record Headcount(String directorate, int required, int notRequired) {

        Headcount plus(Headcount other) {
            return new Headcount(directorate, required + other.required, notRequired + other.notRequired);
        }
    }

    public Snapshot {
        headcounts = List.copyOf(headcounts);
    }

    boolean asksNobody() {
        return headcounts.stream().allMatch(headcount -> headcount.required() == 0);
    }
}
