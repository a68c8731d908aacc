package probity.audit.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.audit.testing.Shipped;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestDatabase;

class LeaversTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    private static final Authority LEICESTER = new Authority("leicester");

    private final DataSource database = TestDatabase.migrated().service();
    private final Heard heard = new Heard(database, Shipped.bands());
    private final Lane facts = new Lane("probity.declarations.v1", 0);

    @Test
    void somebody_who_left_stands_until_the_end_of_their_last_day_and_again_once_placed_anew() {
        UUID person = UUID.randomUUID();
        hear(facts.publish(
                WESTMINSTER, "probity.declarations.person-left.v1", "officers", person, """
                {"person":"%s","on":"2026-05-31"}
                """.formatted(person)));

        assertThat(standsOn("2026-05-31T22:59:59Z", person, WESTMINSTER)).isTrue();
        assertThat(standsOn("2026-05-31T23:00:00Z", person, WESTMINSTER)).isFalse();
        assertThat(standsOn("2026-06-02T00:00:00Z", person, LEICESTER)).isTrue();

        place(person, "2026-07-01");
        assertThat(standsOn("2026-06-30T12:00:00Z", person, WESTMINSTER)).isFalse();
        assertThat(standsOn("2026-07-02T00:00:00Z", person, WESTMINSTER)).isTrue();
    }

    @Test
    void a_place_before_the_last_day_brings_nobody_back_and_the_day_of_a_return_can_be_corrected() {
        UUID person = UUID.randomUUID();
        place(person, "2026-01-05");
        people("person-left", person, "on", "2026-05-31");
        place(person, "2026-03-01");
        assertThat(standsOn("2026-06-02T00:00:00Z", person, WESTMINSTER)).isFalse();

        place(person, "2026-07-01");
        people("place-taken-back", person, "from", "2026-07-01");
        place(person, "2026-08-01");
        place(person, "2026-09-01");

        assertThat(standsOn("2026-07-31T12:00:00Z", person, WESTMINSTER)).isFalse();
        assertThat(standsOn("2026-08-01T12:00:00Z", person, WESTMINSTER)).isTrue();
    }

    @Test
    void whose_leaving_is_taken_back_stands() {
        UUID person = UUID.randomUUID();
        people("person-left", person, "on", "2026-05-31");
        people("leaving-taken-back", person, "on", "2026-05-31");

        assertThat(standsOn("2026-06-02T00:00:00Z", person, WESTMINSTER)).isTrue();
    }

    private void place(UUID person, String from) {
        hear(facts.publish(
                WESTMINSTER, "probity.declarations.person-placed.v1", "officers", person, """
                {"person":"%s","directorate":"corporate","posts":[],"from":"%s"}
                """.formatted(person, from)));
    }

    private void people(String fact, UUID person, String field, String day) {
        hear(facts.publish(WESTMINSTER, "probity.declarations.%s.v1".formatted(fact), "officers", person, """
                {"person":"%s","%s":"%s"}
                """.formatted(
                        person, field, day)));
    }

    private boolean standsOn(String moment, UUID person, Authority authority) {
        return new Leavers(database, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC)).stands(person, authority);
    }

    private void hear(Published published) {
        heard.hear(List.of(published));
    }
}
