package probity.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.audit.ledger.Records.LEICESTER;
import static probity.audit.ledger.Records.WESTMINSTER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.KeyFiles;
import probity.chassis.merkle.SigningKey;
import probity.chassis.projection.ProjectionRunner;
import probity.chassis.testing.TestDatabase;

class NotaryTest {

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.migrated().service();
    private final LedgerReader reader = new LedgerReader(database);
    private final SignedCheckpoints checkpoints = new SignedCheckpoints(database);
    private final Watermark stored = new Watermark();
    private final PostgresEventLog log = new PostgresEventLog(database, stored);
    private final SignedCheckpointProjection projection = new SignedCheckpointProjection();
    private final ProjectionRunner projections = new ProjectionRunner(List.of(projection), database, log, stored);
    private Notary notary;

    @BeforeEach
    void start() {
        notary = new Notary(reader, SigningKey.read(KeyFiles.in(folder)), log, Clock.systemUTC());
        projections.start();
    }

    @AfterEach
    void close() {
        projections.close();
        log.close();
    }

    @Test
    void every_ledger_that_grew_is_signed_and_no_other() throws Exception {
        append(WESTMINSTER, 3);
        append(LEICESTER, 1);
        notary.signAll();
        caughtUp();
        append(WESTMINSTER, 2);

        notary.signAll();
        caughtUp();
        notary.signAll();

        assertThat(log.readAfter(0, 100)).hasSize(3);
        assertThat(open(WESTMINSTER).size()).isEqualTo(5);
        assertThat(open(LEICESTER).size()).isEqualTo(1);
        assertThat(checkpoints.at(WESTMINSTER, 3)).isPresent();
        assertThat(checkpoints.at(WESTMINSTER, 4)).isEmpty();
    }

    @Test
    void the_same_size_is_signed_alike_and_kept_once() throws Exception {
        append(WESTMINSTER, 3);

        assertThat(notary.sign(WESTMINSTER, 3)).isEqualTo(notary.sign(WESTMINSTER, 3));
        assertThat(log.readAfter(0, 100)).hasSize(1);
    }

    @Test
    void the_stored_event_is_the_approved_one() throws IOException {
        var event = new LedgerSigned(3, Hash.ofEmptyTree().base64(), "a note\n");
        var codec = new LedgerSignedCodec();
        var place = new EventPlace(WESTMINSTER, new StreamId(codec.category(), new UUID(1, 2)), new Version(1));

        EncodedEvent encoded = codec.encode(event, place);

        assertThat(encoded.type()).isEqualTo("ledger-signed.v1");
        try (var approved = NotaryTest.class.getResourceAsStream("/events/ledger-signed.v1.json")) {
            assertThat(encoded.json()).isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        assertThat(codec.decode(encoded, place)).isEqualTo(event);
    }

    private Checkpoint open(Authority authority) {
        String note = checkpoints.latest(authority).orElseThrow().note();
        return Checkpoint.open(note, notary.publicKey(authority)).orElseThrow();
    }

    private void caughtUp() throws InterruptedException {
        long position = log.readAfter(0, 100).getLast().position();
        assertThat(projections.awaitPosition(projection.name(), position, Duration.ofSeconds(10)))
                .isTrue();
    }

    private void append(Authority authority, int count) throws SQLException {
        try (Connection tx = database.getConnection()) {
            tx.setAutoCommit(false);
            new Ledger().append(tx, Records.gifts(authority, count));
            tx.commit();
        }
    }
}
