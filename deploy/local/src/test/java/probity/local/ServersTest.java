package probity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers as they really run: who is let in, who is kept out, and what a crash leaves. */
class ServersTest {

    @TempDir
    private static Path state;

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(
                Options.onFreePorts(Checkout.ROOT, state).only(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.MAIL));
    }

    @AfterAll
    static void stop() {
        stack.close();
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void a_service_gets_into_its_own_database_only() throws SQLException, IOException {
        try (var connection = connect("concerns", "concerns", secret("postgres-concerns"))) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThatThrownBy(() -> connect("concerns", "declarations", secret("postgres-declarations")))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> connect("concerns", "concerns", "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void postgres_acknowledges_only_what_is_on_the_disk_and_logs_no_values() throws SQLException, IOException {
        try (var connection = connect("audit", "audit", secret("postgres-audit"));
                var statement = connection.createStatement()) {
            for (var setting : Map.of(
                            "fsync", "on",
                            "full_page_writes", "on",
                            "synchronous_commit", "on",
                            "log_error_verbosity", "terse",
                            "listen_addresses", "127.0.0.1")
                    .entrySet()) {
                try (var row = statement.executeQuery("show " + setting.getKey())) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo(setting.getValue());
                }
            }
        }
    }

    @Test
    void a_service_writes_its_own_topic_and_no_other() throws Exception {
        send("declarations", Rights.DECLARATIONS);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> send("declarations", Rights.CONCERNS))
                .withCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void security_tools_read_their_own_topic_and_nothing_else() throws Exception {
        String theirs = Rights.siem("westminster");
        send("audit", theirs);
        assertThat(read("siem-westminster", theirs)).isPositive();
        for (String other : List.of(Rights.CONCERNS, Rights.AUDIT, Rights.siem("leicester"))) {
            assertThatThrownBy(() -> read("siem-westminster", other)).isInstanceOf(TopicAuthorizationException.class);
        }
        // thrown by the producer itself when the broker's refusal comes before the record, else by what it returned
        assertThatThrownBy(() -> send("siem-westminster", theirs)).hasRootCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void what_an_account_outside_needs_lies_ready_in_the_format_of_kafkas_tools() throws IOException {
        for (String account : Rights.OUTSIDERS) {
            Properties settings = new Properties();
            try (var file =
                    Files.newBufferedReader(stack.secrets().resolve("kafka-%s.properties".formatted(account)))) {
                settings.load(file);
            }
            assertThat(stack.kafkaClient(account)).containsAllEntriesOf(asMap(settings));
        }
    }

    private static Map<String, Object> asMap(Properties settings) {
        Map<String, Object> map = new HashMap<>();
        settings.forEach((name, value) -> map.put(name.toString(), value));
        return map;
    }

    @Test
    void nobody_joins_the_consumer_groups_of_another() {
        Map<String, Object> settings = consumer("archive");
        settings.put("group.id", "audit-service");
        try (var consumer = new KafkaConsumer<String, String>(settings)) {
            consumer.subscribe(List.of(Rights.AUDIT));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void a_client_without_the_password_is_not_let_in() {
        Map<String, Object> settings = new HashMap<>(stack.kafkaClient("archive"));
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"archive\" password=\"x\";");
        try (Admin admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void a_killed_broker_comes_back_with_its_topics_and_what_they_held() throws Exception {
        send("audit", Rights.AUDIT);
        stack.kill(Part.KAFKA);
        stack.restart(Part.KAFKA);
        assertThat(read("archive", Rights.AUDIT)).isPositive();
        try (Admin admin = Admin.create(stack.kafkaClient("audit"))) {
            assertThat(admin.describeTopics(List.of(Rights.ACCESS))
                            .allTopicNames()
                            .get())
                    .hasEntrySatisfying(
                            Rights.ACCESS,
                            topic -> assertThat(topic.partitions()).hasSize(12));
        }
    }

    @Test
    void a_person_signs_in_and_the_token_says_who_they_are() throws Exception {
        String token = new SignIn(stack.realm()).person("mo.kensington", Demo.PASSWORD);
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"iss\":\"%s\"".formatted(stack.realm()))
                .contains("\"sub\":\"00000002-0000-4000-8000-000000000005\"")
                .contains("\"authority\":\"kensington-chelsea\"")
                .contains("\"aud\":\"probity-api\"")
                .contains("monitoring-officer");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new SignIn(stack.realm()).person("mo.kensington", "guessed"));
    }

    @Test
    void another_system_signs_in_with_its_secret_and_a_password_alone_buys_nothing() throws Exception {
        assertThat(new SignIn(stack.realm()).client("hotline.leicester", "demo-only-hotline-leicester"))
                .isNotEmpty();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new SignIn(stack.realm()).client("hotline.leicester", "guessed"));
        var passwordGrant = HttpRequest.newBuilder(URI.create(stack.realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=front-end&username=mo.leicester&password=" + Demo.PASSWORD))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(passwordGrant, BodyHandlers.ofString()).body()).contains("unauthorized_client");
        }
    }

    @Test
    void a_mail_to_anybody_lies_in_the_folder_and_survives_the_server() throws Exception {
        var smtp = new ServerSetup(stack.ports().of(Port.MAIL), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail("ann@town.example", "probity@localhost", "The first", "Hello.", smtp);
        stack.stop(Part.MAIL);
        stack.restart(Part.MAIL);
        GreenMailUtil.sendTextEmail("ben@town.example", "probity@localhost", "The second", "Hello.", smtp);

        try (var mails = Files.newDirectoryStream(stack.mails(), "*.eml")) {
            assertThat(mails)
                    .extracting(Files::readString)
                    .satisfiesExactlyInAnyOrder(
                            first -> assertThat(first).contains("To: ann@town.example", "Subject: The first", "Hello."),
                            second -> assertThat(second).contains("To: ben@town.example", "Subject: The second"));
        }
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        int port = stack.ports().of(Port.POSTGRES);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }

    private static String secret(String name) throws IOException {
        return Files.readString(stack.secrets().resolve(name));
    }

    private static void send(String user, String topic) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(stack.kafkaClient(user));
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", StringSerializer.class);
        try (var producer = new KafkaProducer<String, String>(settings)) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    /** How many records come within a bounded time, with a consumer group of the user's own. */
    private static int read(String user, String topic) {
        Map<String, Object> settings = consumer(user);
        settings.put("group.id", user + "-test");
        try (var consumer = new KafkaConsumer<String, String>(settings)) {
            consumer.subscribe(List.of(topic));
            return consumer.poll(Duration.ofSeconds(20)).count();
        }
    }

    private static Map<String, Object> consumer(String user) {
        Map<String, Object> settings = new HashMap<>(stack.kafkaClient(user));
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", StringDeserializer.class);
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }
}
