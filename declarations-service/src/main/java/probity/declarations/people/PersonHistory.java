package probity.declarations.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.chassis.log.Recorded;
import probity.declarations.people.PersonBody.AbsenceBody;
import probity.declarations.person.PersonEvent;
import probity.declarations.person.PersonEvent.AbsenceRecorded;
import probity.declarations.person.PersonEvent.AbsenceTakenBack;
import probity.declarations.person.PersonEvent.AccountClosed;
import probity.declarations.person.PersonEvent.AccountKept;
import probity.declarations.person.PersonEvent.LeavingTakenBack;
import probity.declarations.person.PersonEvent.NameCorrected;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonPlaced;
import probity.declarations.person.PersonEvent.PersonRegistered;
import probity.declarations.person.PersonEvent.PersonReturned;
import probity.declarations.person.PersonEvent.PlaceCorrected;
import probity.declarations.person.PersonEvent.PlaceTakenBack;

/** What was said of a person, in the order in which it was said: what was wrong stays, and what put it right follows. */
final class PersonHistory {

    /** What happened, when, by whose hand. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonVersion(
            int version, String what, Instant at, @Nullable String actor, Said said) {}

    /**
     * What was said then.
     *
     * @param on the day that it is about: the last one, or the one from which on what was wrong counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            @Nullable String name,
            @Nullable PlacementBody placement,
            @Nullable AbsenceBody absence,
            @Nullable LocalDate on) {

        static final Said NOTHING = new Said(null, null, null, null);

        static Said on(LocalDate day) {
            return new Said(null, null, null, day);
        }
    }

    private PersonHistory() {}

    static PersonVersion version(Recorded<PersonEvent> recorded) {
        return switch (recorded.event()) {
            case PersonRegistered(var name, var place) ->
                version(recorded, "registered", new Said(name.text(), PlacementBody.of(place), null, null));
            case NameCorrected(var name) ->
                version(recorded, "name-corrected", new Said(name.text(), null, null, null));
            case PersonPlaced(var place) ->
                version(recorded, "placed", new Said(null, PlacementBody.of(place), null, null));
            case PlaceCorrected(var from, var right) ->
                version(recorded, "placement-corrected", new Said(null, PlacementBody.of(right), null, from));
            case PlaceTakenBack(var from) -> version(recorded, "placement-withdrawn", Said.on(from));
            case PersonLeft(var on) -> version(recorded, "left", Said.on(on));
            case LeavingTakenBack(var on) -> version(recorded, "leaving-withdrawn", Said.on(on));
            case PersonReturned(var place) ->
                version(recorded, "returned", new Said(null, PlacementBody.of(place), null, null));
            case AbsenceRecorded(var absence) ->
                version(recorded, "absence-recorded", new Said(null, null, AbsenceBody.of(absence), null));
            case AbsenceTakenBack(LocalDate from) -> version(recorded, "absence-withdrawn", Said.on(from));
            case AccountKept _ -> version(recorded, "account-kept", Said.NOTHING);
            case AccountClosed(var on) -> version(recorded, "account-closed", Said.on(on));
        };
    }

    private static PersonVersion version(Recorded<PersonEvent> recorded, String what, Said said) {
        return new PersonVersion(
                recorded.version().value(),
                what,
                recorded.provenance().occurredAt(),
                recorded.provenance().actor(),
                said);
    }
}
