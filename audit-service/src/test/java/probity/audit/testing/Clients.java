package probity.audit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestToken;

/** What a test does to the running service from outside. */
public final class Clients {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Clients() {}

    /** Somebody of that authority who holds these posts. */
    public static RequestSpecification as(Authority authority, String... posts) {
        return given().auth().oauth2(TestToken.of(UUID.randomUUID(), authority.id(), posts));
    }

    public static void send(Iterable<Lane.Published> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (Lane.Published published : records) {
                producer.send(published.record()).get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends records of some lanes, and waits until the ledger holds all of them, also those that nobody may see. */
    public static void publish(Authority authority, List<Lane.Published> records, Lane... lanes) {
        List<Lane.Published> last =
                Stream.of(lanes).map(lane -> lane.marker(authority)).toList();
        send(records);
        send(last);
        for (Lane.Published marker : last) {
            await(
                    "the ledger holds all",
                    () -> as(authority, "external-auditor")
                                    .queryParam("event", marker.id())
                                    .get("/api/v1/ledger/inclusion")
                                    .statusCode()
                            == 200);
        }
    }

    public static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("waited too long until " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
