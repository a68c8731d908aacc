package probity.declarations.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.GiftsOverHttp.DESCRIPTION;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import probity.chassis.logtree.LogRoots;
import probity.declarations.DeclarationsForQuarkus;

/** What is declared and read here reaches whoever listens to the topics. */
@QuarkusTest
@WithTestResource(
        value = DeclarationsForQuarkus.class,
        initArgs = @ResourceArg(name = DeclarationsForQuarkus.WITH_KAFKA, value = "true"))
class PublishedToKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    LogRoots roots;

    @Test
    void a_gift_people_codes_and_who_looked_are_told_in_their_topics() {
        Response declared = declared("25.00");
        String gift = declared.path("id");
        MANAGER.asks().get(place(declared)).then().statusCode(200);

        var told = await(
                "probity.declarations.v1",
                12,
                "probity.declarations.gift-declared.v1",
                each -> each.key().equals(gift));
        assertThat(header(told, "ce_source")).isEqualTo("/probity/declarations");
        assertThat(header(told, "ce_authority")).isEqualTo("kensington-chelsea");
        assertThat(header(told, "ce_audience")).isEqualTo("officers");
        assertThat(told.value()).contains("Acme Ltd", "25.00").doesNotContain(DESCRIPTION);
        assertThat(await("probity.declarations.v1", 12, "probity.declarations.person-placed.v1")
                        .value())
                .contains("directorate");
        assertThat(header(await("probity.declarations.v1", 12, "probity.declarations.code-adopted.v1"), "ce_audience"))
                .isEqualTo("public");
        assertThat(await("probity.access.v1", 4, "probity.access.record-read.v1")
                        .value())
                .contains(gift, MANAGER.id().toString());
    }

    @Test
    void what_the_log_is_is_told_to_officers() throws SQLException {
        declared("25.00");

        roots.take();

        var told = await("probity.declarations.v1", 12, "probity.declarations.log-root-taken.v1");
        assertThat(header(told, "ce_audience")).isEqualTo("officers");
        assertThat(told.value())
                .matches("\\{\"epoch\":\"%s\",\"size\":\\d+,\"root\":\"[A-Za-z0-9+/]{43}=\"}"
                        .formatted(header(told, "ce_epoch")));
    }

    /** The first of that type in the first so many partitions: those that this service owns. */
    private ConsumerRecord<String, String> await(String topic, int partitions, String type) {
        return await(topic, partitions, type, _ -> true);
    }

    private ConsumerRecord<String, String> await(
            String topic, int partitions, String type, Predicate<ConsumerRecord<String, String>> wanted) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> owned = IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(owned);
            consumer.seekToBeginning(owned);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            Optional<ConsumerRecord<String, String>> found = Optional.empty();
            while (found.isEmpty() && System.nanoTime() < deadline) {
                found = StreamSupport.stream(
                                consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                        .filter(told -> header(told, "ce_type").equals(type))
                        .filter(wanted)
                        .findFirst();
            }
            return found.orElseThrow(() -> new AssertionError("nobody was told " + type));
        }
    }

    private static String header(ConsumerRecord<String, String> told, String name) {
        return new String(told.headers().lastHeader(name).value(), UTF_8);
    }
}
