package probity.audit.listening;

import static probity.audit.listening.Body.read;
import static probity.audit.listening.Body.there;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.ValueBands;
import probity.chassis.identity.Authority;
import probity.contracts.Money;
import probity.contracts.concerns.ConcernAcknowledged;
import probity.contracts.concerns.ConcernClosed;
import probity.contracts.concerns.ConcernReceived;
import probity.contracts.declarations.GiftCorrected;
import probity.contracts.declarations.GiftDeclared;
import probity.contracts.declarations.GiftWithdrawn;
import probity.contracts.declarations.LeavingTakenBack;
import probity.contracts.declarations.PersonLeft;
import probity.contracts.declarations.PersonPlaced;
import probity.contracts.declarations.PlaceTakenBack;

/** Says which row a published fact changes, and how. Most facts change none. */
final class FactRows {

    /** Grows by one whenever the rows come to mean something else. */
    private static final String RULES = "4";

    private static final Set<String> RESPONSES = Set.of("accepted", "refused");

    private static final String GIFT = """
            insert into gift_fact (authority, gift, declared_on, band, response, late)
            values (?, ?, ?, ?, ?, ?)
                on conflict (authority, gift) do update
               set declared_on = excluded.declared_on, band = excluded.band, response = excluded.response,
                   late = excluded.late
            """;

    private static final String WITHDRAW = """
            insert into gift_fact (authority, gift, withdrawn)
            values (?, ?, true)
                on conflict (authority, gift) do update set withdrawn = true
            """;

    private static final String RECEIVE = """
            insert into concern_fact (authority, concern, received_on, kind, anonymous)
            values (?, ?, ?, ?, ?)
                on conflict (authority, concern) do update
               set received_on = excluded.received_on, kind = excluded.kind, anonymous = excluded.anonymous
            """;

    private static final String ACKNOWLEDGE = """
            insert into concern_fact (authority, concern, acknowledged_on)
            values (?, ?, ?)
                on conflict (authority, concern) do update set acknowledged_on = excluded.acknowledged_on
            """;

    private static final String CLOSE = """
            insert into concern_fact (authority, concern, closed_on)
            values (?, ?, ?)
                on conflict (authority, concern) do update set closed_on = excluded.closed_on
            """;

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

    private final ValueBands bands;

    FactRows(ValueBands bands) {
        this.bands = bands;
    }

    /** Rows that were made by other rules are made again. */
    String rules() {
        return RULES + " " + bands;
    }

    Optional<RowChange> change(Authority authority, String type, byte[] body) {
        String of = authority.id();
        return switch (type) {
            case "probity.declarations.gift-declared.v1" -> Optional.of(declared(of, read(body, GiftDeclared.class)));
            case "probity.declarations.gift-corrected.v1" ->
                Optional.of(corrected(of, read(body, GiftCorrected.class)));
            case "probity.declarations.gift-withdrawn.v1" ->
                Optional.of(withdrawn(of, read(body, GiftWithdrawn.class)));
            case "probity.concerns.concern-received.v1" -> Optional.of(received(of, read(body, ConcernReceived.class)));
            case "probity.concerns.concern-acknowledged.v1" ->
                Optional.of(acknowledged(of, read(body, ConcernAcknowledged.class)));
            case "probity.concerns.concern-closed.v1" -> Optional.of(closed(of, read(body, ConcernClosed.class)));
            case "probity.declarations.person-placed.v1" -> Optional.of(placed(of, read(body, PersonPlaced.class)));
            case "probity.declarations.place-taken-back.v1" ->
                Optional.of(placeTakenBack(of, read(body, PlaceTakenBack.class)));
            case "probity.declarations.person-left.v1" -> Optional.of(left(of, read(body, PersonLeft.class)));
            case "probity.declarations.leaving-taken-back.v1" ->
                Optional.of(leavingTakenBack(of, read(body, LeavingTakenBack.class)));
            default -> AnnualRows.change(of, type, body);
        };
    }

    private RowChange declared(String authority, GiftDeclared gift) {
        return gift(authority, gift.gift(), gift.declaredOn(), gift.value(), gift.response(), gift.daysLate());
    }

    private RowChange corrected(String authority, GiftCorrected gift) {
        return gift(authority, gift.gift(), gift.declaredOn(), gift.value(), gift.response(), gift.daysLate());
    }

    private RowChange gift(
            String authority, UUID gift, LocalDate declaredOn, Money value, String response, int daysLate) {
        UUID row = there(gift);
        return RowChange.of(
                row, GIFT, authority, row, there(declaredOn), band(value), response(response), daysLate > 0);
    }

    private static RowChange withdrawn(String authority, GiftWithdrawn gift) {
        UUID row = there(gift.gift());
        return RowChange.of(row, WITHDRAW, authority, row);
    }

    private static RowChange received(String authority, ConcernReceived concern) {
        UUID row = there(concern.concern());
        return RowChange.of(
                row, RECEIVE, authority, row, there(concern.receivedOn()), there(concern.kind()), concern.anonymous());
    }

    private static RowChange acknowledged(String authority, ConcernAcknowledged concern) {
        UUID row = there(concern.concern());
        return RowChange.of(row, ACKNOWLEDGE, authority, row, there(concern.on()));
    }

    private static RowChange closed(String authority, ConcernClosed concern) {
        UUID row = there(concern.concern());
        return RowChange.of(row, CLOSE, authority, row, there(concern.on()));
    }

    private static RowChange placed(String authority, PersonPlaced placed) {
        UUID row = there(placed.person());
        return RowChange.of(row, PLACE, authority, row, there(placed.from()));
    }

    private static RowChange placeTakenBack(String authority, PlaceTakenBack taken) {
        UUID row = there(taken.person());
        return RowChange.of(row, TAKE_BACK_PLACE, authority, row, there(taken.from()));
    }

    private static RowChange leavingTakenBack(String authority, LeavingTakenBack taken) {
        UUID row = there(taken.person());
        return RowChange.of(row, STAY, authority, row);
    }

    private static RowChange left(String authority, PersonLeft left) {
        UUID row = there(left.person());
        return RowChange.of(row, LEAVE, authority, row, there(left.on()));
    }

    private String band(@Nullable Money sent) {
        Money value = there(sent);
        try {
            BigDecimal amount = new BigDecimal(there(value.amount()));
            if (amount.signum() < 0) {
                throw new UnreadableFact("an amount is negative");
            }
            return bands.of(amount, there(value.currency()));
        } catch (NumberFormatException _) {
            throw new UnreadableFact("an amount is no number");
        }
    }

    private static String response(@Nullable String sent) {
        String response = there(sent);
        if (!RESPONSES.contains(response)) {
            throw new UnreadableFact("a response is neither accepted nor refused");
        }
        return response;
    }
}
