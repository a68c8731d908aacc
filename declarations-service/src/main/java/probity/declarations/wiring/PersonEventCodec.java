package probity.declarations.wiring;

import com.fasterxml.jackson.databind.Module;
import probity.chassis.log.JsonEventCodec;
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

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class PersonEventCodec extends JsonEventCodec<PersonEvent> {

    PersonEventCodec(Module sealed) {
        super(sealed);
    }

    @Override
    public String category() {
        return "person";
    }

    @Override
    protected String nameOf(PersonEvent event) {
        return switch (event) {
            case PersonRegistered _ -> "person-registered.v1";
            case PersonPlaced _ -> "person-placed.v1";
            case NameCorrected _ -> "name-corrected.v1";
            case PersonLeft _ -> "person-left.v1";
            case PlaceCorrected _ -> "place-corrected.v1";
            case PlaceTakenBack _ -> "place-taken-back.v1";
            case LeavingTakenBack _ -> "leaving-taken-back.v1";
            case PersonReturned _ -> "person-returned.v1";
            case AccountKept _ -> "account-kept.v1";
            case AccountClosed _ -> "account-closed.v1";
            case AbsenceRecorded _ -> "absence-recorded.v1";
            case AbsenceTakenBack _ -> "absence-taken-back.v1";
        };
    }

    @Override
    protected Class<? extends PersonEvent> typeOf(String name) {
        return switch (name) {
            case "person-registered.v1" -> PersonRegistered.class;
            case "person-placed.v1" -> PersonPlaced.class;
            case "name-corrected.v1" -> NameCorrected.class;
            case "person-left.v1" -> PersonLeft.class;
            case "place-corrected.v1" -> PlaceCorrected.class;
            case "place-taken-back.v1" -> PlaceTakenBack.class;
            case "leaving-taken-back.v1" -> LeavingTakenBack.class;
            case "person-returned.v1" -> PersonReturned.class;
            case "account-kept.v1" -> AccountKept.class;
            case "account-closed.v1" -> AccountClosed.class;
            case "absence-recorded.v1" -> AbsenceRecorded.class;
            case "absence-taken-back.v1" -> AbsenceTakenBack.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
