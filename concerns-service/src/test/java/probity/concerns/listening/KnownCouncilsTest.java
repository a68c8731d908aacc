package probity.concerns.listening;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
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
        execute("delete from known_code where authority in ('leicester', 'westminster')");
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
                "delete from known_route",
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
    @Tag("W-9")
    void what_a_code_has_a_route_for_lies_with_whom_it_names_and_with_nobody_else() throws SQLException {
        execute("""
                insert into known_code (authority, code, version, in_force_from, recipients, days)
                values ('westminster', 'some-code', 1, '2020-01-01', '{hr-director}', 7);
                insert into known_kind (authority, code, version, kind)
                values ('westminster', 'some-code', 1, 'routed'), ('westminster', 'some-code', 1, 'not-routed');
                insert into known_route (authority, code, version, place, posts, kinds, issues, safeguarding)
                values ('westminster', 'some-code', 1, 0, '{hr-director}', '{routed}', '{}', false)
                """);

        raised(Map.of("text", "He does not stop.", "kind", "routed"));
        raised(Map.of("text", "It smells.", "kind", "not-routed"));

        newestCaseWith(hrDirector(), "routed");
        newestCaseWith(monitoringOfficer(), "not-routed");
        assertThat(kindsSeenBy(monitoringOfficer())).doesNotContain("routed");
        assertThat(kindsSeenBy(hrDirector())).doesNotContain("not-routed");
    }

    private static List<String> kindsSeenBy(RequestSpecification handler) {
        return handler.get(CASES + "?limit=200").path("items.kind");
    }

    private static RequestSpecification hrDirector() {
        return as(9, "hr-director");
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
