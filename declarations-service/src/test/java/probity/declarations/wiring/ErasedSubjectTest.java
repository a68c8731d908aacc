package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.GiftsOverHttp.offerOfAPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import probity.chassis.command.Aggregate;
import probity.chassis.identity.Authority;
import probity.chassis.log.EventLog;
import probity.chassis.log.EventLogFailure;
import probity.chassis.log.History;
import probity.chassis.projection.Follower;
import probity.chassis.projection.ProjectionRebuild;
import probity.chassis.sealing.KeyFile;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.gift.Donor;
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftEvent.GiftDeclared;

/** Once a key is destroyed nothing of its subject can be read, and everything else goes on. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class ErasedSubjectTest {

    private static final Authority HERE = new Authority("kensington-chelsea");

    @Inject
    DataSource database;

    @Inject
    EventLog log;

    @Inject
    SubjectKeys keys;

    @Inject
    DeclarationsConfig config;

    @Inject
    Aggregate<Gift, GiftCommand, GiftEvent> gifts;

    @Inject
    @Any
    Instance<Follower> followers;

    @Test
    void a_gift_outlives_the_name_of_its_donor() throws SQLException {
        UUID gift = declared();
        keys.destroy(donorOf(gift), HERE, Instant.EPOCH);

        MANAGER.asks()
                .get(GIFTS + "/" + gift)
                .then()
                .statusCode(200)
                .body("declaration.offer.donor.person", nullValue())
                .body("declaration.offer.donor.relation", equalTo("supplier"))
                .body("declaration.offer.value.amount", equalTo("25.00"));
        MANAGER.sends("{\"verdict\": \"donate\"}")
                .header("If-Match", "\"1\"")
                .post(GIFTS + "/" + gift + "/decision")
                .then()
                .statusCode(200);
        OFFICER.asks().get(GIFTS + "/" + gift + "/history").then().statusCode(200);
        assertThat(rebuild("gift-register.v2")).isPositive();
    }

    @Test
    void a_key_that_is_missing_and_was_not_destroyed_stops_whoever_reads() throws SQLException {
        UUID gift = declared();
        UUID donor = donorOf(gift);
        History history = log.read(gifts.stream(gift));

        rename(
                donor,
                UUID.randomUUID(),
                () -> assertThatThrownBy(() -> read(history))
                        .isInstanceOf(EventLogFailure.class)
                        .hasRootCauseMessage("the key of subject %s is lost: it was not destroyed".formatted(donor)));

        assertThat(read(history)).hasSize(1);
    }

    private static UUID declared() {
        return UUID.fromString(
                OFFICER.sends(offerOfAPerson("Zoe Quill")).post(GIFTS).path("id"));
    }

    private UUID donorOf(UUID gift) {
        var declared = (GiftDeclared) read(log.read(gifts.stream(gift))).getFirst();
        return ((Donor.Individual) declared.declaration().offer().donor())
                .name()
                .subject();
    }

    /** With keys that nobody has read before, as after a restart. */
    private List<GiftEvent> read(History history) {
        var fresh = new SubjectKeys(database, new KeyFile(config.keyFile()));
        var codec = new GiftEventCodec(StoredTypes.sealed(fresh));
        return history.events().stream()
                .map(stored -> codec.decode(stored).event())
                .toList();
    }

    private long rebuild(String projection) throws SQLException {
        Follower follower = followers.stream()
                .filter(each -> each.name().equals(projection))
                .findFirst()
                .orElseThrow();
        return new ProjectionRebuild(follower, database, log).run();
    }

    /** Loses a key for as long as something is tried, and finds it again. */
    private static void rename(UUID subject, UUID other, Runnable meanwhile) throws SQLException {
        rename(subject, other);
        try {
            meanwhile.run();
        } finally {
            rename(other, subject);
        }
    }

    private static void rename(UUID subject, UUID other) throws SQLException {
        try (var connection = DatabaseForQuarkus.owner().getConnection();
                var update = connection.prepareStatement("update subject_key set subject = ? where subject = ?")) {
            update.setObject(1, other);
            update.setObject(2, subject);
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
