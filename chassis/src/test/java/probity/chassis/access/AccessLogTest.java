package probity.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import probity.chassis.access.AccessEvent.AccessRefused;
import probity.chassis.access.AccessEvent.RecordRead;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.StoredEvent;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;
import probity.chassis.testing.TestDatabase;

class AccessLogTest {

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
    private static final UUID GIFT = UUID.randomUUID();
    private static final Caller ANN =
            new Caller(UUID.randomUUID(), new Authority("somewhere"), Set.of("hr", "declarant"));

    private final PostgresEventLog log =
            new PostgresEventLog(TestDatabase.migrated().service(), new Watermark());
    private final AccessLog access = new AccessLog(log, Clock.fixed(NOON, ZoneOffset.UTC));
    private final AccessCodec codec = new AccessCodec();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void who_looked_at_what_is_in_the_log_when_the_call_returns() {
        access.read(ANN, "gift", GIFT);
        access.read(ANN, "gift-register", null);
        access.refused(ANN, "/api/v1/people/{id}");

        assertThat(stored().map(event -> codec.decode(event).event()))
                .containsExactly(
                        new RecordRead(ANN.person(), "declarant hr", "gift", GIFT, NOON),
                        new RecordRead(ANN.person(), "declarant hr", "gift-register", null, NOON),
                        new AccessRefused(ANN.person(), "/api/v1/people/{id}", NOON));
        assertThat(stored()).allSatisfy(event -> {
            assertThat(event.stream().category()).isEqualTo("access");
            assertThat(event.provenance().authority()).isEqualTo(ANN.authority());
            assertThat(event.provenance().actor()).isEqualTo(ANN.person().toString());
        });
    }

    @Test
    void stored_access_facts_stay_readable() {
        assertThat(List.of("record-read.v1", "access-refused.v1")).allSatisfy(type -> {
            var place = new EventPlace(ANN.authority(), new StreamId("access", GIFT), new Version(1));
            String approved = approved(type);
            AccessEvent event = codec.decode(new EncodedEvent(type, approved), place);
            assertThat(codec.encode(event, place)).isEqualTo(new EncodedEvent(type, approved));
        });
        assertThat(AccessEvent.class.getPermittedSubclasses()).hasSize(2);
    }

    private java.util.stream.Stream<StoredEvent> stored() {
        return log.readAfter(0, 10).stream();
    }

    private String approved(String type) {
        return switch (type) {
            case "record-read.v1" ->
                "{\"reader\":\"00000001-0000-4000-8000-000000000001\",\"post\":\"hr\",\"kind\":\"gift\","
                        + "\"record\":\"00000001-0000-4000-8000-000000000002\",\"at\":\"2026-03-31T12:00:00Z\"}";
            default ->
                "{\"caller\":\"00000001-0000-4000-8000-000000000001\",\"route\":\"/api/v1/people/{id}\","
                        + "\"at\":\"2026-03-31T12:00:00Z\"}";
        };
    }
}
