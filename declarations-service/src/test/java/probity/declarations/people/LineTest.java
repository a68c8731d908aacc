package probity.declarations.people;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.people.PeopleOverHttp.placement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.gift.Reports.Report;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

/** Ann's manager came on 1 February, left on the last of that month, and was back on 1 April. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class LineTest {

    private static final Authority HERE = new Authority("kensington-chelsea");

    private static final String EMPLOYEE = "{\"worker\": \"employee\"}";

    @Inject
    PlaceTable table;

    private final PeopleOverHttp ann = PeopleOverHttp.somebodyNew();
    private final PeopleOverHttp manager = PeopleOverHttp.somebodyNew();
    private final PeopleOverHttp director = PeopleOverHttp.somebodyNew();

    @BeforeEach
    void her_manager_comes_and_goes() {
        director.registered(EMPLOYEE, "2026-01-05");
        manager.registered(EMPLOYEE, "2026-02-01");
        ann.registered(EMPLOYEE, "2026-01-05");
        ann.changed("placement", under(manager.person(), "\"director\": \"%s\"".formatted(director.person())));
        manager.changed("leaving", "{\"on\": \"2026-02-28\"}");
        manager.changed("return", "{\"placement\": %s}".formatted(placement("corporate", EMPLOYEE, "2026-04-01")));
    }

    @Test
    void a_manager_who_is_not_there_yet_or_no_more_is_none() {
        assertThat(lineOn("2026-01-31")).isEqualTo(new Line(null, null, id(director)));
        assertThat(lineOn("2026-02-01")).isEqualTo(new Line(id(manager), null, id(director)));
        assertThat(lineOn("2026-02-28")).isEqualTo(new Line(id(manager), null, id(director)));
        assertThat(lineOn("2026-03-01")).isEqualTo(new Line(null, null, id(director)));
        assertThat(lineOn("2026-04-01")).isEqualTo(new Line(id(manager), null, id(director)));
    }

    @Test
    void meanwhile_the_director_is_asked_in_their_stead() {
        assertThat(below(director, "2026-02-28")).isEqualTo(new Report(id(ann), true, false));
        assertThat(below(director, "2026-03-01")).isEqualTo(new Report(id(ann), true, true));
        assertThat(below(manager, "2026-02-28")).isEqualTo(new Report(id(ann), false, true));
        assertThat(table.below(id(manager), HERE, LocalDate.parse("2026-03-01")))
                .isEmpty();
    }

    @Test
    void who_stands_in_for_somebody_who_has_left_stands_in_no_more_and_neither_does_a_leaver() {
        var deputy = PeopleOverHttp.somebodyNew();
        deputy.registered(EMPLOYEE, "2026-01-05");
        manager.changed("absence", absence(deputy.person(), "2026-02-20", "2026-04-10"));

        assertThat(lineOn("2026-02-28").deputy()).isEqualTo(id(deputy));
        assertThat(below(deputy, "2026-02-28")).isEqualTo(new Report(id(ann), false, true));
        assertThat(lineOn("2026-03-01").deputy()).isNull();
        assertThat(lineOn("2026-04-01").deputy()).isEqualTo(id(deputy));

        deputy.changed("leaving", "{\"on\": \"2026-04-02\"}");
        assertThat(lineOn("2026-04-03").deputy()).isNull();
        assertThat(table.below(id(deputy), HERE, LocalDate.parse("2026-04-03"))).isEmpty();
    }

    private static String under(UUID manager, String others) {
        return placement("corporate", EMPLOYEE, "2026-01-10")
                .replace(Demo.MANAGER.id().toString(), manager.toString())
                .replace("\"posts\"", others + ", \"posts\"");
    }

    private static String absence(UUID deputy, String from, String until) {
        return "{\"deputy\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}".formatted(deputy, from, until);
    }

    private Line lineOn(String day) {
        return table.lineOf(id(ann), HERE, LocalDate.parse(day));
    }

    private Report below(PeopleOverHttp above, String day) {
        var below = table.below(id(above), HERE, LocalDate.parse(day));
        assertThat(below).hasSize(1);
        return below.getFirst();
    }

    private static PersonId id(PeopleOverHttp person) {
        return new PersonId(person.person());
    }
}
