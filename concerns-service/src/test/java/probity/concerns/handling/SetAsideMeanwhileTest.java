package probity.concerns.handling;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import probity.chassis.access.AccessLog;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.concern.Concern;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.Kinds;
import probity.concerns.handling.HandlingResource.EmptyRequest;
import probity.concerns.keeping.EvidenceKeeper;

/** Whoever is put out between being let in and being served is told what everybody else is told. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class SetAsideMeanwhileTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    @Inject
    OpenCases open;

    @Inject
    Aggregate<Concern, ConcernCommand, ConcernEvent> concerns;

    @Inject
    CommandHandler commands;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentIdentityAssociation identity;

    @Inject
    Requests requests;

    @Inject
    Replies replies;

    @Inject
    Kinds kinds;

    @Inject
    EvidenceKeeper keeper;

    @Inject
    AccessLog accesses;

    /** Something happens when somebody looks at the clock: that is after the case was opened to them. */
    private static final class Interrupting extends Clock {

        private Runnable meanwhile;

        Interrupting(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public Instant instant() {
            Runnable once = meanwhile;
            meanwhile = () -> {};
            once.run();
            return Clock.systemUTC().instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void a_handler_who_is_set_aside_at_the_last_moment_finds_no_case_and_no_other_version_of_one() {
        raised(Map.of("text", "Too late.", "kind", "meanwhile"));
        UUID id = UUID.fromString(newestCaseWith(monitoringOfficer(), "meanwhile"));
        String place = CASES + "/" + id;
        var clock = new Interrupting(() -> stepAside(place));
        actAsMonitoringOfficer();
        var resource = new HandlingResource(
                open, new CaseReadings(open, accesses), concerns, commands, caller, requests, replies, kinds, clock);

        var refused = catchThrowableOfType(
                WebApplicationException.class,
                () -> resource.acknowledge(
                        id, IfMatch.valueOf("\"2\""), new IdempotencyKey("meanwhile"), new EmptyRequest()));

        assertThat(refused.getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void a_handler_who_is_set_aside_while_a_file_comes_finds_no_case_and_leaves_no_file() {
        raised(Map.of("text", "Too late.", "kind", "meanwhile-file"));
        UUID id = UUID.fromString(newestCaseWith(monitoringOfficer(), "meanwhile-file"));
        actAsMonitoringOfficer();
        var resource = new CaseFilesResource(open, keeper, accesses, caller, requests, replies, Clock.systemUTC());
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
        var body = new SequenceInputStream(
                bytes(head.concat("He said ")),
                new SequenceInputStream(Collections.enumeration(List.of(
                        new InputStream() {
                            @Override
                            public int read() {
                                stepAside(CASES + "/" + id);
                                return -1;
                            }

                            @Override
                            public int read(byte[] into, int from, int length) {
                                return read();
                            }
                        },
                        bytes("so.\r\n--b--\r\n")))));

        var refused = catchThrowableOfType(
                WebApplicationException.class,
                () -> resource.send(id, new IdempotencyKey("meanwhile"), "multipart/form-data; boundary=b", body));

        assertThat(refused.getResponse().getStatus()).isEqualTo(404);
        assertThat(keeper.of(id, WESTMINSTER).files()).isEmpty();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(US_ASCII));
    }

    private static void stepAside(String place) {
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("person", person(5), "reason", "We are friends."))
                .post(place + "/setting-aside")
                .then()
                .statusCode(204);
    }

    private void actAsMonitoringOfficer() {
        identity.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(() -> person(5).toString())
                .addAttribute("probity.caller", new Caller(person(5), WESTMINSTER, Set.of("monitoring-officer")))
                .build());
    }
}
