package probity.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.SignedCheckpointProjection;
import probity.audit.ledger.SignedCheckpoints;
import probity.audit.listening.Heard;
import probity.audit.measure.Population;
import probity.audit.testing.Lane;
import probity.audit.testing.Shipped;
import probity.chassis.identity.Authority;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Watermark;
import probity.chassis.projection.Knowledge;
import probity.chassis.projection.ProjectionRunner;
import probity.chassis.testing.TestDatabase;

class KnownSizesTest {

    private static final Authority COUNCIL = new Authority("council");

    private static final List<String> QUARTERS =
            List.of("2024-01-01 2024-03-31", "2024-04-01 2024-06-30", "2024-07-01 2024-09-30");

    private final DataSource database = TestDatabase.migrated().service();
    private final LedgerReader ledgers = new LedgerReader(database);
    private final Watermark stored = new Watermark();
    private final PostgresEventLog log = new PostgresEventLog(database, stored);
    private final ProjectionRunner projections =
            new ProjectionRunner(List.of(new SignedCheckpointProjection()), database, log, stored);
    private final KnownSizes sizes =
            new KnownSizes(ledgers, new SignedCheckpoints(database), new Knowledge(database, projections));
    private final ThingCounting counting = new ThingCounting(new Rows(database));
    private final Lane lane = new Lane("probity.concerns.v1", 0);

    @BeforeEach
    void start() {
        projections.start();
    }

    @AfterEach
    void close() {
        projections.close();
        log.close();
    }

    @Test
    @Tag("N-3")
    void of_a_moment_of_which_a_checkpoint_can_still_come_nothing_is_said() {
        assertThat(sizes.at(COUNCIL, Instant.parse("2024-01-01T00:00:00Z"))).isZero();
        assertThatThrownBy(() -> sizes.at(COUNCIL, Instant.now().plusSeconds(3_600)))
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(503));
    }

    /** A year in which cases come in time or late, for whatever quarter, and somebody asks all the time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Tag("N-12")
    void each_quarter_of_cases_has_one_answer_whenever_it_is_asked(long seed) throws SQLException {
        Random random = new Random(seed);
        Heard heard = new Heard(database, Shipped.bands());
        Map<String, Population> answers = new HashMap<>();
        for (LocalDate day = LocalDate.of(2024, 1, 2); day.getYear() == 2024; day = day.plusDays(9)) {
            LocalDate today = day;
            heard.hear(Stream.generate(() -> concern(today.minusDays(random.nextInt(today.getDayOfYear())), random))
                    .limit(1 + random.nextInt(4))
                    .toList());
            Instant now = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
            sign(ledgers.size(COUNCIL), now);
            for (String quarter : QUARTERS) {
                answer(quarter, now)
                        .ifPresent(shown -> assertThat(shown).isEqualTo(answers.computeIfAbsent(quarter, _ -> shown)));
            }
        }
        assertThat(answers.values())
                .hasSize(QUARTERS.size())
                .anySatisfy(shown -> assertThat(shown.total()).isPositive());
    }

    /** Empty if it is refused. */
    private Optional<Population> answer(String quarter, Instant now) {
        var question = new Question();
        question.from = quarter.substring(0, 10);
        question.to = quarter.substring(11);
        var things = Shipped.things("concerns-received");
        try {
            Asked asked = question.asked(Optional.of(things), COUNCIL, Clock.fixed(now, ZoneOffset.UTC), sizes);
            return Optional.of(counting.shown("concerns-received", things, asked));
        } catch (WebApplicationException refused) {
            assertThat(refused.getResponse().getStatus()).isEqualTo(409);
            return Optional.empty();
        }
    }

    private Lane.Published concern(LocalDate receivedOn, Random random) {
        UUID id = UUID.randomUUID();
        return lane.publish(COUNCIL, "probity.concerns.concern-received.v1", "case", id, """
                {"concern":"%s","kind":"kind-%d","channel":"web","anonymous":%s,"receivedOn":"%s"}
                """.formatted(
                        id, random.nextInt(3), random.nextBoolean(), receivedOn));
    }

    private void sign(long size, Instant at) throws SQLException {
        try (var connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into signed_checkpoint (authority, size, note, signed_at) values (?, ?, 'a note', ?)
                        """)) {
            insert.setString(1, COUNCIL.id());
            insert.setLong(2, size);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
