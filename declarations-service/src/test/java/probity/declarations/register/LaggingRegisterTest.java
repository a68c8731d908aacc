package probity.declarations.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.declarations.register.Harbour.declares;
import static probity.declarations.register.Harbour.offer;
import static probity.declarations.register.Harbour.settle;
import static probity.declarations.register.Harbour.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.log.EventLog;
import probity.chassis.log.Watermark;
import probity.chassis.projection.Knowledge;
import probity.chassis.projection.ProjectionRunner;
import probity.declarations.DeclarationsForQuarkus;

/** Straight after a start the register may not hold yet what was stored last. */
@Tag("N-3")
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class LaggingRegisterTest {

    @Inject
    GiftRegisterProjection register;

    @Inject
    DataSource database;

    @Inject
    EventLog log;

    @Inject
    Watermark stored;

    private final AskedMoment asked = new AskedMoment();

    private RegisterTimes times;

    /** As in a process whose projections have not got round to anything. */
    @BeforeEach
    void something_was_declared_and_the_register_lags_behind() {
        settle(declares(somebody("member"), offer("gift", "Somebody", "2026-03-02")));
        var runner = new ProjectionRunner(List.of(register), database, log, stored);
        times = new RegisterTimes(new Knowledge(database, runner), Clock.systemUTC());
    }

    @Test
    void whoever_asks_for_an_instant_is_answered_as_of_the_last_change_that_it_holds() {
        var now = new AskedMoment();
        now.knownAt = Clock.systemUTC().instant().toString();

        var before = times.known(asked).knownAt();
        var answered = times.known(now).knownAt();
        assertThat(answered).isBetween(before, times.known(asked).knownAt());
    }

    /** To them the time of a change would tell that there was one. */
    @Test
    void the_public_is_asked_to_wait() {
        assertThatThrownBy(() -> times.publiclyKnown(asked))
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        behind -> assertThat(behind.getResponse().getStatus()).isEqualTo(503));
    }
}
