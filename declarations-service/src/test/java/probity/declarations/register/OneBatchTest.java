package probity.declarations.register;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.register.Harbour.declares;
import static probity.declarations.register.Harbour.offer;
import static probity.declarations.register.Harbour.settle;
import static probity.declarations.register.Harbour.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.log.EventLog;
import probity.chassis.log.StoredEvent;
import probity.chassis.projection.RowChanges;
import probity.declarations.DeclarationsForQuarkus;

/**
 * A batch sends equal statements together. What an entry takes from its recipient's place and from the rules on
 * publication must come after them all the same, also where somebody else's entry brought that statement along before.
 */
@Tag("N-3")
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class OneBatchTest {

    @Inject
    GiftRegisterProjection register;

    @Inject
    DataSource database;

    @Inject
    EventLog log;

    @Test
    void in_one_batch_an_entry_comes_after_its_recipients_place_and_the_rules() throws SQLException {
        String others = gift(somebody("member"));
        UUID ann = somebody("member");
        String anns = gift(ann);

        try (Connection tx = database.getConnection()) {
            tx.setAutoCommit(false);
            forget(tx, "gift_register where gift = any (?::uuid[])", "{%s, %s}".formatted(others, anns));
            forget(tx, "gift_register_place where person = ?::uuid", ann.toString());
            forget(tx, "gift_register_publication where authority = ?", Harbour.AUTHORITY);
            var rows = new RowChanges(tx);
            for (StoredEvent event : inThatOrder(of(others), OneBatchTest::isACodeOfTheHarbour, of(ann), of(anns))) {
                register.apply(event, rows);
            }
            rows.send();
            assertThat(shown(tx, anns)).isEqualTo("member publish");
            tx.rollback();
        }
    }

    private static String gift(UUID declarant) {
        Response declared = declares(declarant, offer("gift", "Somebody", "2026-03-02"));
        settle(declared);
        return declared.path("id");
    }

    @SafeVarargs
    private List<StoredEvent> inThatOrder(Predicate<StoredEvent>... wanted) {
        List<StoredEvent> all = log.readAfter(0, 100_000);
        return Stream.of(wanted).flatMap(each -> all.stream().filter(each)).toList();
    }

    private static Predicate<StoredEvent> of(Object stream) {
        return event -> event.stream().id().toString().equals(stream.toString());
    }

    private static boolean isACodeOfTheHarbour(StoredEvent event) {
        return event.event().type().startsWith("code-imported.")
                && event.provenance().authority().id().equals(Harbour.AUTHORITY);
    }

    private static void forget(Connection tx, String rows, String of) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("delete from " + rows)) {
            delete.setString(1, of);
            assertThat(delete.executeUpdate()).isPositive();
        }
    }

    private static String shown(Connection tx, String gift) throws SQLException {
        String sql = "select capacity || ' ' || treatment from gift_register where gift = ?::uuid";
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, gift);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
