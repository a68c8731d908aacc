package probity.audit.listening;

import static probity.audit.listening.Body.json;

import java.util.Optional;
import probity.audit.measure.ValueBands;
import probity.chassis.identity.Authority;

/** Says which row a published fact adds or changes, and how. Most facts leave no row. */
final class FactRows {

    /** Grows by one whenever the rows come to mean something else. */
    private static final String RULES = "5";

    private static final String ADD = """
            insert into fact (authority, leaf_index, type, thing, happened_on, said)
            values (?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final GiftsSaid gifts;
    private final String rules;

    FactRows(ValueBands bands) {
        this.gifts = new GiftsSaid(bands);
        this.rules = RULES + " " + bands;
    }

    /** Rows that were made by other rules are made again. */
    String rules() {
        return rules;
    }

    Optional<RowChange> change(Authority authority, long leaf, String type, byte[] body) {
        return said(type, body)
                .map(said -> RowChange.of(
                        said.thing(),
                        ADD,
                        authority.id(),
                        leaf,
                        type,
                        said.thing(),
                        said.happenedOn(),
                        json(said.words())))
                .or(() -> Standings.change(authority.id(), type, body));
    }

    private Optional<Said> said(String type, byte[] body) {
        return gifts.read(type, body)
                .or(() -> ConcernsSaid.read(type, body))
                .or(() -> CampaignsSaid.read(type, body))
                .or(() -> ReturnsSaid.read(type, body))
                .or(() -> TrainingSaid.read(type, body));
    }
}
