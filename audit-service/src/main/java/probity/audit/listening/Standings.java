package probity.audit.listening;

import static probity.audit.listening.Body.read;
import static probity.audit.listening.Body.there;

import java.util.Optional;
import java.util.UUID;
import probity.contracts.declarations.LeavingTakenBack;
import probity.contracts.declarations.PersonLeft;
import probity.contracts.declarations.PersonPlaced;
import probity.contracts.declarations.PlaceTakenBack;

/** Says how a fact about a person changes whether they stand: the rows that {@link Leavers} reads. */
final class Standings {

    /** Whoever left is back from a place on that counts from after their last day. */
    private static final String PLACE = """
            insert into standing (authority, person, back_on)
            values (?, ?, ?)
                on conflict (authority, person) do update
               set back_on = case when standing.last_day < excluded.back_on
                                  then least(standing.back_on, excluded.back_on)
                                  else standing.back_on end
            """;

    private static final String TAKE_BACK_PLACE = """
            insert into standing (authority, person)
            values (?, ?)
                on conflict (authority, person) do update set back_on = nullif(standing.back_on, ?)
            """;

    private static final String LEAVE = """
            insert into standing (authority, person, last_day)
            values (?, ?, ?)
                on conflict (authority, person) do update set last_day = excluded.last_day, back_on = null
            """;

    private static final String STAY = """
            insert into standing (authority, person)
            values (?, ?)
                on conflict (authority, person) do update set last_day = null, back_on = null
            """;

    private Standings() {}

    static Optional<RowChange> change(String of, String type, byte[] body) {
        return switch (type) {
            case "probity.declarations.person-placed.v1" -> Optional.of(placed(of, read(body, PersonPlaced.class)));
            case "probity.declarations.place-taken-back.v1" ->
                Optional.of(placeTakenBack(of, read(body, PlaceTakenBack.class)));
            case "probity.declarations.person-left.v1" -> Optional.of(left(of, read(body, PersonLeft.class)));
            case "probity.declarations.leaving-taken-back.v1" ->
                Optional.of(leavingTakenBack(of, read(body, LeavingTakenBack.class)));
            default -> Optional.empty();
        };
    }

    private static RowChange placed(String of, PersonPlaced placed) {
        UUID row = there(placed.person());
        return RowChange.of(row, PLACE, of, row, there(placed.from()));
    }

    private static RowChange placeTakenBack(String of, PlaceTakenBack taken) {
        UUID row = there(taken.person());
        return RowChange.of(row, TAKE_BACK_PLACE, of, row, there(taken.from()));
    }

    private static RowChange leavingTakenBack(String of, LeavingTakenBack taken) {
        UUID row = there(taken.person());
        return RowChange.of(row, STAY, of, row);
    }

    private static RowChange left(String of, PersonLeft left) {
        UUID row = there(left.person());
        return RowChange.of(row, LEAVE, of, row, there(left.on()));
    }
}
