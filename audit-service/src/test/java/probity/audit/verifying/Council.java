package probity.audit.verifying;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import probity.audit.ledger.Ledger;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.Notary;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Provenance;
import probity.chassis.log.StoredEvent;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;
import probity.chassis.logtree.LogCommitments;
import probity.chassis.logtree.LogRootCodec;
import probity.chassis.logtree.LogRoots;
import probity.chassis.merkle.KeyFiles;
import probity.chassis.merkle.NoteKey;
import probity.chassis.merkle.SigningKey;
import probity.chassis.relay.Audience;
import probity.chassis.relay.PublishedRecords;
import probity.chassis.relay.PublishedRecords.Lane;
import probity.chassis.relay.PublishedRecords.Place;
import probity.chassis.relay.Received;
import probity.chassis.testing.TestDatabase;

/** Three services' databases as they are when some things have happened, with whoever owns them free to tamper. */
final class Council implements AutoCloseable {

    static final Authority HERE = new Authority("here");

    private static final String DECLARATIONS = "probity.declarations.v1";

    private static final String CONCERNS = "probity.concerns.v1";

    private static final String PUBLISH = """
            insert into publication (topic, partition, sequence, epoch, id, nonce, source, key, type, authority, audience,
                                     time, body)
            select ?, ?, ?, epoch, ?, ?, '/probity/test', ?, ?, ?, 'officers', ?::timestamptz, ? from log_head
            """;

    private static final String LANE = """
            insert into lane (topic, partition, sequence) values (?, ?, 1)
                on conflict (topic, partition) do update set sequence = lane.sequence + 1
                returning sequence
            """;

    final TestDatabase audit = TestDatabase.migrated();
    final TestDatabase declarations = TestDatabase.migrated();
    final TestDatabase concerns = TestDatabase.migrated();
    private final PostgresEventLog auditLog = new PostgresEventLog(audit.service(), new Watermark());
    private final PostgresEventLog declarationsLog = new PostgresEventLog(declarations.service(), new Watermark());
    private final PostgresEventLog concernsLog = new PostgresEventLog(concerns.service(), new Watermark());
    private final LedgerReader ledgers = new LedgerReader(audit.service());
    private final Notary notary;
    private final List<String> kept = new ArrayList<>();

    Council(Path folder) {
        notary = new Notary(ledgers, SigningKey.read(KeyFiles.in(folder)), auditLog, Clock.systemUTC());
    }

    NoteKey key() {
        return notary.publicKey(HERE);
    }

    List<String> kept() {
        return kept;
    }

    /** So many gifts are declared, in two lanes by turns, and published. */
    void declare(int gifts) throws SQLException {
        for (int i = 0; i < gifts; i++) {
            UUID gift = UUID.randomUUID();
            declarationsLog.append(
                    new StreamId("gift", gift),
                    Version.NEW,
                    List.of(new EncodedEvent("gift-declared.v1", "{\"n\":%d}".formatted(i))),
                    Provenance.automatic(HERE, "test", Instant.parse("2026-07-01T10:00:00Z")));
            publish(declarations, new Lane(DECLARATIONS, i % 2), "probity.declarations.gift-declared.v1", gift, "{}");
        }
    }

    /** The log of declarations is told of. */
    void takeRoots() throws SQLException {
        new LogRoots(declarationsLog, declarations.service(), Clock.systemUTC(), Duration.ofHours(1)).take();
        StoredEvent last = declarationsLog.readAfter(0, 10_000).getLast();
        var taken = new LogRootCodec().decode(last.event(), last.place());
        String body =
                "{\"epoch\":\"%s\",\"size\":%d,\"root\":\"%s\"}".formatted(taken.epoch(), taken.size(), taken.root());
        publish(
                declarations,
                new Lane(DECLARATIONS, 2),
                "probity.declarations.log-root-taken.v1",
                last.stream().id(),
                body);
    }

    void raise(int cases, LocalDate day) {
        for (int i = 0; i < cases; i++) {
            concernsLog.append(
                    new StreamId("concern", UUID.randomUUID()),
                    Version.NEW,
                    List.of(new EncodedEvent("concern-raised.v1", "{}")),
                    Provenance.anonymous(HERE, day));
        }
    }

    /** The log of concerns is committed to. */
    void closeWindow(Instant until) throws SQLException {
        String commitment;
        try (Connection tx = concerns.service().getConnection()) {
            tx.setAutoCommit(false);
            var commitments = new LogCommitments();
            commitments.grow(tx, until);
            commitment = commitments.commit(tx, HERE, until).hash();
            tx.commit();
        }
        String body = "{\"until\":\"%s\",\"commitment\":\"%s\"}".formatted(until, commitment);
        publish(concerns, new Lane(CONCERNS, 0), "probity.concerns.log-committed.v1", UUID.randomUUID(), body);
    }

    /** What was published is in the ledger, and the ledger is signed. */
    void sign() {
        kept.add(notary.sign(HERE, ledgers.size(HERE)).note());
    }

    private void publish(TestDatabase service, Lane lane, String type, UUID key, String body) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection tx = service.service().getConnection()) {
            long sequence = Rows.number(tx, LANE, lane.topic(), lane.partition());
            try (var insert = tx.prepareStatement(PUBLISH)) {
                Object[] values = {
                    lane.topic(),
                    lane.partition(),
                    sequence,
                    id,
                    new byte[16],
                    key,
                    type,
                    HERE.id(),
                    "2026-07-01T10:00:00Z",
                    body.getBytes(UTF_8)
                };
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
            }
            takeIn(tx, new Place(lane, sequence), id, type, key, body);
        }
    }

    private void takeIn(Connection from, Place place, UUID id, String type, UUID key, String body) throws SQLException {
        Map<Place, byte[]> leaves = PublishedRecords.leaves(from, List.of(place));
        Lane lane = place.lane();
        try (Connection tx = audit.service().getConnection()) {
            tx.setAutoCommit(false);
            new Ledger()
                    .append(
                            tx,
                            List.of(new Received(
                                    lane.topic(),
                                    lane.partition(),
                                    place.sequence(),
                                    UUID.randomUUID(),
                                    id,
                                    HERE,
                                    Audience.OFFICERS,
                                    type,
                                    key,
                                    null,
                                    body.getBytes(UTF_8),
                                    Objects.requireNonNull(leaves.get(place)))));
            tx.commit();
        }
    }

    /** With every trigger off, as only an owner can. */
    void tamper(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            for (String table :
                    List.of("event", "log_hash", "log_opening", "ledger", "ledger_entry", "ledger_subtree")) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() {
        auditLog.close();
        declarationsLog.close();
        concernsLog.close();
    }
}
