package probity.concerns.listening;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.concern.Council;
import probity.concerns.vocabulary.PersonId;

/** A council is read once, and anew whenever anything of it may have changed, whoever changed it. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class KnownCouncilsTest {

    private static final String TOWN = "leicester";

    @Inject
    KnownCouncils councils;

    @Inject
    CouncilChanges changes;

    @Inject
    PeopleTable people;

    @Inject
    CodeTable codes;

    @Inject
    KnownNames names;

    @AfterEach
    void forget() throws SQLException {
        execute("delete from person_place where authority = 'leicester'");
        execute("delete from standing where authority = 'leicester'");
        execute("delete from known_code where authority = 'leicester'");
        execute("delete from known_retirement where authority = 'leicester'");
        execute("delete from known_name where authority = 'leicester'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                insert into person_place (authority, person, from_day, posts)
                values ('leicester', gen_random_uuid(), '2020-01-01', '{}')
                """,
                "insert into standing (authority, person, last_day) values ('leicester', gen_random_uuid(), '2020-01-01')",
                """
                insert into known_code (authority, code, version, in_force_from, recipients, days)
                values ('leicester', 'some-code', 1, '2020-01-01', '{}', 7)
                """,
                """
                insert into known_retirement (authority, code, from_day)
                values ('leicester', 'some-code', '2020-01-01')
                """,
                "delete from known_stand_in",
                "truncate known_stand_in"
            })
    void what_was_heard_changes_it(String heard) throws SQLException {
        Council before = councils.of(TOWN);
        assertThat(councils.of(TOWN)).isSameAs(before);

        execute(heard);

        assertThat(councils.of(TOWN)).isNotSameAs(before);
    }

    @Test
    void a_name_that_was_learnt_or_is_forgotten_changes_it() throws SQLException {
        Council before = councils.of(TOWN);

        names.learn(TOWN, new PersonId(person(71)), Optional.of("Ann Hill"));
        Council known = councils.of(TOWN);
        assertThat(known).isNotSameAs(before);

        names.learn(TOWN, new PersonId(person(71)), Optional.of("Ann Hill"));
        assertThat(councils.of(TOWN)).isSameAs(known);

        execute("delete from known_name where authority = 'leicester'");
        assertThat(councils.of(TOWN)).isNotSameAs(known);
    }

    /** Places count from their day on. */
    @Test
    void the_day_changes_it() {
        var now = new AtomicReference<>(Instant.parse("2026-06-01T12:00:00Z"));
        InstantSource time = now::get;
        var councils = new KnownCouncils(changes, people, codes, names, time.withZone(UTC));
        Council before = councils.of(TOWN);
        assertThat(councils.of(TOWN)).isSameAs(before);

        now.set(now.get().plus(Duration.ofDays(1)));

        assertThat(councils.of(TOWN)).isNotSameAs(before);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DatabaseForQuarkus.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
