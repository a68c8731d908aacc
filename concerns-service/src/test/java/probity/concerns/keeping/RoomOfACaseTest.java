package probity.concerns.keeping;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.testing.FormWithFile;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Eventually;
import probity.concerns.evidence.Evidence;
import probity.concerns.evidence.EvidenceCommand;
import probity.concerns.evidence.EvidenceCommand.SendFile;
import probity.concerns.evidence.EvidenceEvent;
import probity.concerns.evidence.EvidenceFile;
import probity.concerns.evidence.EvidenceRefusal;
import probity.concerns.evidence.FileId;
import probity.concerns.evidence.KeptFile;
import probity.concerns.vocabulary.Confidential;

/** A case holds as much as it can and nothing beyond, however many files come at once. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class RoomOfACaseTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final int FILES_MAX = 100;

    private static final long BYTES_MAX = 500_000_000;

    private static final int AT_ONCE = 4;

    /** Of those that come at once, how many fit. */
    private static final int FIT = 2;

    private static final String SAID = "He said so.";

    private static final int PATIENCE_SECONDS = 20;

    @Inject
    EvidenceKeeper keeper;

    @Inject
    Aggregate<Evidence, EvidenceCommand, EvidenceEvent> evidence;

    @Inject
    CommandHandler commands;

    @Inject
    KeyedHash hash;

    @Inject
    DataSource database;

    @Test
    void of_four_files_that_come_at_once_those_are_kept_for_whose_number_there_is_room() throws SQLException {
        String kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        String receipt = raised(Map.of("text", "There is more.", "kind", kind));
        UUID concern = UUID.fromString(newestCaseWith(monitoringOfficer(), kind));
        for (int i = 0; i < FILES_MAX - FIT; i++) {
            holds(concern, 1);
        }
        var together = new CyclicBarrier(AT_ONCE);

        List<Response> answers = atOnce(() -> {
            await(together);
            return Eventually.of(() -> sent(receipt)).is(answer -> !isBusy(answer));
        });

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(FIT);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
                .hasSize(AT_ONCE - FIT)
                .allSatisfy(answer -> answer.then()
                        .statusCode(409)
                        .contentType("application/problem+json")
                        .body("code", equalTo("no-room-in-case"))
                        .body("detail", containsString("holds as many files as it can")));
        nobody().body(Map.of("receipt", receipt))
                .post(DOOR + "/conversation/file-list")
                .then()
                .body("", hasSize(FILES_MAX));
        onlyWhatFitsIsKept(concern);
    }

    /** All have come whole, been cleaned, and been let in, before the first of them is written down. */
    @Test
    void of_four_files_that_come_to_their_end_at_once_those_are_kept_for_whose_bytes_there_is_room()
            throws SQLException {
        UUID concern = UUID.randomUUID();
        holds(concern, BYTES_MAX - (long) FIT * SAID.length());
        var together = new CyclicBarrier(AT_ONCE);

        List<Outcome<Evidence>> outcomes = atOnce(() -> Eventually.of(() -> taken(concern, together))
                .is(outcome -> !outcome.isEmpty())
                .getFirst());

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(FIT);
        assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof Outcome.Done<Evidence>)))
                .hasSize(AT_ONCE - FIT)
                .containsOnly(new Outcome.Refused<>(EvidenceRefusal.NO_ROOM_IN_CASE));
        assertThat(keeper.of(concern, WESTMINSTER).files()).hasSize(1 + FIT);
        onlyWhatFitsIsKept(concern);
    }

    /** Each as it was sent, and its copy: one piece is enough for either. */
    private void onlyWhatFitsIsKept(UUID concern) throws SQLException {
        assertThat(count("stored_file where subject = ? and kept", concern)).isEqualTo(2 * FIT);
        assertThat(count("stored_file where subject = ?", concern)).isEqualTo(2 * FIT);
        assertThat(count("stored_piece join stored_file using (file) where subject = ?", concern))
                .isEqualTo(2 * FIT);
    }

    private static <T> List<T> atOnce(Supplier<T> sending) {
        List<CompletableFuture<T>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(sending, Thread::startVirtualThread))
                .limit(AT_ONCE)
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** The case holds a file of so many bytes, as far as it is concerned. */
    private void holds(UUID concern, long bytes) {
        var said = new Confidential(concern, "a");
        var kept = new KeptFile(UUID.randomUUID(), bytes, "00", said);
        var file = new EvidenceFile(new FileId(UUID.randomUUID()), null, said, said, kept, null, false, MONDAY);
        UUID stream = hash.uuid(WESTMINSTER, "evidence", concern.toString());
        var outcome = commands.create(evidence, stream, new SendFile(file), Provenance.anonymous(WESTMINSTER, MONDAY));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static Response sent(String receipt) {
        return new FormWithFile()
                .field("receipt", receipt)
                .field("id", UUID.randomUUID())
                .file("a.txt", SAID.getBytes(US_ASCII))
                .in(given())
                .post(DOOR + "/conversation/files");
    }

    /** Whoever has to wait for too long is asked to come again, and does. */
    private static boolean isBusy(Response answer) {
        return answer.statusCode() == 503;
    }

    /** Nothing if it has to be sent again. */
    private List<Outcome<Evidence>> taken(UUID concern, CyclicBarrier together) {
        var sending = new EvidenceKeeper.Sending(
                WESTMINSTER,
                concern,
                _ -> new FileId(UUID.randomUUID()),
                null,
                MONDAY,
                _ -> Provenance.anonymous(WESTMINSTER, MONDAY),
                () -> await(together));
        try {
            return List.of(keeper.take(sending, form()).outcome());
        } catch (WebApplicationException refused) {
            assertThat(((Problem) refused.getResponse().getEntity()).code()).isEqualTo("cleaning-busy");
            return List.of();
        }
    }

    private static FormUpload form() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n%s\r\n--b--\r\n"
                .formatted(SAID);
        try {
            return FormUpload.read(
                    "multipart/form-data; boundary=b", new ByteArrayInputStream(form.getBytes(US_ASCII)), Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int count(String from, UUID concern) throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) from " + from)) {
            count.setObject(1, concern);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
