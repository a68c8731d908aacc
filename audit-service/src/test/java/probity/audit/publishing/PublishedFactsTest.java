package probity.audit.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.reporting.ReportsOverHttp;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.NoteKey;

@AuditServiceTest
class PublishedFactsTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    private static final Authority REPORTING = new Authority("reporting-town");

    /** SHA-256 of nothing: RFC 9162, 2.1.1. */
    private static final String EMPTY_ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 4);

    @Test
    void checkpoints_are_published_for_whoever_wants_to_hold_one() throws IOException {
        published();

        ConsumerRecord<byte[], byte[]> record = find(
                "probity.audit.v1",
                1,
                sent -> header(sent, "ce_authority").equals(WESTMINSTER.id())
                        && header(sent, "ce_type").equals("probity.audit.checkpoint-signed.v1"));
        JsonNode body = new JsonMapper().readTree(record.value());
        String key = as(WESTMINSTER, "declarant").get("/api/v1/ledger/key").asString();

        assertThat(header(record, "ce_audience")).isEqualTo("public");
        assertThat(header(record, "ce_source")).isEqualTo("/probity/audit");
        assertThat(Checkpoint.open(body.get("note").textValue(), NoteKey.parse(key)))
                .hasValueSatisfying(checkpoint -> {
                    assertThat(checkpoint.size()).isEqualTo(body.get("size").longValue());
                    assertThat(checkpoint.root().base64())
                            .isEqualTo(body.get("rootHash").textValue());
                });
    }

    @Test
    void who_read_the_ledger_is_published_in_the_partitions_of_this_service() {
        published();
        as(WESTMINSTER, "audit-director").get("/api/v1/ledger/entries").then().statusCode(200);

        ConsumerRecord<byte[], byte[]> record =
                find("probity.access.v1", 12, sent -> new String(sent.value(), UTF_8).contains("\"kind\":\"ledger\""));

        assertThat(record.partition()).isBetween(8, 11);
        assertThat(header(record, "ce_type")).isEqualTo("probity.access.record-read.v1");
        assertThat(header(record, "ce_audience")).isEqualTo("officers");
    }

    @Test
    @Tag("M-5")
    void that_a_report_was_published_is_told_by_its_hash_and_comes_into_the_ledger() throws IOException {
        var reports = new ReportsOverHttp(REPORTING);
        String draft = reports.drafted("gifts-register");
        String id = reports.published("gifts-register");

        ConsumerRecord<byte[], byte[]> record = told("probity.audit.report-published.v1", id);

        assertThat(header(record, "ce_audience")).isEqualTo("authority");
        assertThat(new JsonMapper().readTree(record.value())).isEqualTo(new JsonMapper().readTree("""
                        {"report":"%s","template":"gifts-register","from":"2026-04-01","to":"2026-06-30",
                         "sha256":"%s","ledgerSize":0,"rootHash":"%s"}
                        """.formatted(
                                id, reports.look(id).path("publication.sha256"), EMPTY_ROOT)));
        await("it is in the ledger", () -> proof(id).contains("c2sp.org/tlog-proof"));
        as(REPORTING, "monitoring-officer")
                .get("/api/v1/timeline/" + id)
                .then()
                .body("items.type", hasItem("probity.audit.report-published.v1"));
        assertThat(proof(draft)).contains("not-found");
    }

    @Test
    void that_another_report_stands_in_its_place_is_told() throws IOException {
        var reports = new ReportsOverHttp(REPORTING);
        String id = reports.published("executive-team");
        String successor = reports.published("executive-team");
        reports.supersede(id, successor).then().statusCode(200);

        ConsumerRecord<byte[], byte[]> record = told("probity.audit.report-superseded.v1", id);

        assertThat(new JsonMapper().readTree(record.value()))
                .isEqualTo(new JsonMapper().readTree("""
                        {"report":"%s","by":"%s"}
                        """.formatted(id, successor)));
    }

    private static ConsumerRecord<byte[], byte[]> told(String type, String report) {
        return find(
                "probity.audit.v1",
                1,
                sent -> header(sent, "ce_type").equals(type) && new String(sent.key(), UTF_8).equals(report));
    }

    private static String proof(String report) {
        return as(REPORTING, "committee-member")
                .get("/api/v1/reports/{id}/proof", report)
                .asString();
    }

    private static void published() {
        Published gift = GIFTS.gift(WESTMINSTER, UUID.randomUUID(), "10.00", "accepted", 0);
        send(List.of(gift));
        await(
                "a checkpoint",
                () -> as(WESTMINSTER, "declarant")
                                .get("/api/v1/ledger/checkpoint")
                                .statusCode()
                        == 200);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> find(
            String topic, int partitions, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            await("it is published", () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (wanted.test(record)) {
                        found.add(record);
                    }
                });
                return !found.isEmpty();
            });
        }
        return found.getFirst();
    }
}
