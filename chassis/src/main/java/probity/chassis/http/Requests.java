package probity.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Caller;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;

/**
 * Gives requests their names: the same caller asking the same by the same {@link IdempotencyKey} meets what the first
 * request made. The names are keyed hashes, so the log tells nobody what a client called its requests.
 */
@Singleton
public final class Requests {

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final KeyedHash hash;
    private final Clock clock;

    public Requests(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /** The id of the thing that this request creates, now or before. */
    public UUID creation(IdempotencyKey key, Caller caller, String route) {
        return hash.uuid(caller.authority(), "creation", caller.person().toString(), route, key.value());
    }

    /** Who asked for what. Of the body only what was read counts, not how it was spaced or ordered. */
    public Provenance provenance(IdempotencyKey key, Caller caller, String route, @Nullable Object body) {
        UUID id = hash.uuid(caller.authority(), "request", caller.person().toString(), route, key.value());
        String bodyHash = hash.hex(caller.authority(), "request-body", canonical(body));
        var request = new Provenance.Request(id, bodyHash);
        return Provenance.of(caller.authority(), caller.person().toString(), request, clock.instant());
    }

    private static byte[] canonical(@Nullable Object body) {
        try {
            return CANONICAL.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot name a request", e);
        }
    }
}
