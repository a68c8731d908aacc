package probity.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import probity.local.Port;
import probity.local.Stack;

/** Every place where the running system leaves anything. */
final class Sinks {

    private static final String CONTROL = "control";

    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final List<String> DATABASES = List.of("concerns", "declarations", "audit");

    /** In a row of what declarations-service told, as the ledger keeps it and as it is found there. */
    private static final List<String> DECLARED =
            List.of("\"type\":\"probity.declarations.", "type=probity.declarations.");

    private static final List<Port> PAGES = List.of(
            Port.GATEWAY_MANAGEMENT, Port.DECLARATIONS_MANAGEMENT, Port.CONCERNS_MANAGEMENT, Port.AUDIT_MANAGEMENT);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stack stack = RunningProbity.stack();
    private final Path state = RunningProbity.state("acceptance");

    /** Looks into all of them. */
    void lookInto(LeakScan scan) throws Exception {
        for (String database : DATABASES) {
            rows(database, Set.of(), row -> scan.look("tables", row));
            execute(database, "checkpoint");
        }
        topics(Set.of(), bytes -> scan.look("topics", bytes));
        scan.lookInto("logs", state.resolve("logs"));
        scan.lookInto("database files", state.resolve("data/postgres"));
        scan.lookInto("broker files", state.resolve("data/kafka"));
        scan.lookInto("mails", state.resolve("data/mail"));
        lookIntoWhatTakesNoWord(scan);
        lookIntoWhatPasses(scan);
    }

    /**
     * Looks wherever a time could tell when a reporter was there. Elsewhere stand times of something else, which may be
     * the same by chance: who works at what until when, what this very service of the ledger signed and when, what others
     * declared, when a file was written or a transaction committed.
     */
    void lookForTimes(LeakScan scan) throws Exception {
        rows("concerns", Set.of("lease"), row -> scan.look("tables", row));
        rows("audit", Set.of("lease", "event", "log_head", "publication", "signed_checkpoint"), row -> {
            if (DECLARED.stream().noneMatch(row::contains)) {
                scan.look("tables", row);
            }
        });
        topics(
                Set.of("probity.audit.v1", "probity.declarations.v1", "__consumer_offsets"),
                bytes -> scan.look("topics", bytes));
        lookIntoWhatPasses(scan);
        metrics(scan);
    }

    private void lookIntoWhatPasses(LeakScan scan) {
        scan.lookInto("temporary files", RunningProbity.state("temporary"));
        scan.look("traces", RunningProbity.traces().received().getBytes(ISO_8859_1));
    }

    /** For these there is a word that they have anyway. */
    void lookIntoWhatTakesNoWord(LeakScan scan) throws Exception {
        scan.lookInto("identity provider files", state.resolve("data/keycloak"));
        metrics(scan);
    }

    private void metrics(LeakScan scan) throws IOException, InterruptedException {
        for (Port page : PAGES) {
            scan.look("metrics", get(URI.create("http://127.0.0.1:%d/q/metrics".formatted(page(page)))));
        }
    }

    private int page(Port port) {
        return stack.ports().of(port);
    }

    /** A word in each place that takes one: what was not found before is not there, for this is. */
    void plant(String word) throws Exception {
        Files.writeString(state.resolve("logs/control.log"), word);
        Files.writeString(RunningProbity.state("temporary").resolve(CONTROL), word);
        Files.writeString(stack.mails().resolve(CONTROL), word);
        execute("concerns", "create table if not exists control (words text)");
        execute("concerns", "insert into control values ('%s')".formatted(word));
        http.send(
                HttpRequest.newBuilder(URI.create(RunningProbity.traces().endpoint()))
                        .POST(BodyPublishers.ofByteArray(word.getBytes(UTF_16LE)))
                        .build(),
                BodyHandlers.discarding());
        Map<String, Object> settings = new HashMap<>(stack.kafkaClient("probity"));
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(CONTROL, 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(CONTROL, word.getBytes(UTF_8))).get();
        }
    }

    /** Each row of each table but some, as JSON. */
    void rows(String database, Set<String> but, Consumer<String> row) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(500);
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            tables.removeAll(but);
            for (String table : tables) {
                try (ResultSet rows =
                        statement.executeQuery("select row_to_json(t)::text from %s t".formatted(table))) {
                    while (rows.next()) {
                        row.accept(rows.getString(1));
                    }
                }
            }
        }
    }

    List<String> query(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(page(Port.POSTGRES), database);
        try {
            String password =
                    Files.readString(stack.secrets().resolve("postgres")).strip();
            return DriverManager.getConnection(url, "postgres", password);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Keys, headers and values, unpacked: on disk they are compressed. */
    private void topics(Set<String> but, Consumer<byte[]> bytes) {
        Map<String, Object> settings = new HashMap<>(stack.kafkaClient("probity"));
        settings.put("enable.auto.commit", false);
        var deserializer = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, deserializer, deserializer)) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> !but.contains(info.topic()))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(QUIET).forEach(record -> {
                    record.headers().forEach(header -> bytes.accept(header.value()));
                    if (record.key() != null) {
                        bytes.accept(record.key());
                    }
                    if (record.value() != null) {
                        bytes.accept(record.value());
                    }
                });
            }
        }
    }

    private String get(URI page) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answers %d".formatted(page, answer.statusCode()));
        }
        return answer.body();
    }
}
