package probity.declarations.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Words;

/** Knows who serves the caller's authority, as far as has been recorded by now. */
public interface Workforce {

    /** Somebody in service. */
    record Serving(PersonId person, Place place) {

        public Capacity capacity() {
            return place.capacity();
        }

        /** As what a code binds them: employee, agency-worker, councillor, ... */
        public String who() {
            return Words.of(place.job().worker());
        }

        public Directorate directorate() {
            return place.directorate();
        }
    }

    /** Everybody in service on a day. */
    List<Serving> on(LocalDate day);

    /** Those whose last day of service lay between two days, both included. */
    Set<PersonId> leavers(LocalDate from, LocalDate until);
}
