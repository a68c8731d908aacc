package probity.declarations.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;

/** Knows who serves the caller's authority, as far as has been recorded by now. */
public interface Workforce {

    /**
     * Somebody in service.
     *
     * @param who as what a code binds them: employee, agency-worker, councillor, ...
     */
    record Serving(PersonId person, Capacity capacity, String who, Directorate directorate) {}

    /** Everybody in service on a day. */
    List<Serving> on(LocalDate day);

    /** Those whose last day of service lay between two days, both included. */
    Set<PersonId> leavers(LocalDate from, LocalDate until);
}
