package probity.chassis.relay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import probity.chassis.log.StoredEvent;
import probity.chassis.projection.Follower;
import probity.chassis.projection.Patience;
import probity.chassis.projection.RowChanges;

/**
 * Follows the log and writes down what others are told, in the transaction of its checkpoint: so each event is told
 * exactly once, whenever the process dies.
 */
public final class Publishing implements Follower {

    /** Releases at once: the next sequence of the lane is given in the same statement. */
    private static final String RELEASE = """
            with lane as (
                insert into lane as l (topic, partition, sequence) values (?, ?, 1)
                    on conflict (topic, partition) do update set sequence = l.sequence + 1
                    returning topic, partition, sequence)
            insert into publication (topic, partition, sequence, epoch, id, nonce, source, key, type, authority, audience,
                                     time, body)
            select lane.topic, lane.partition, lane.sequence, log_head.epoch, gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?
              from lane, log_head
            """;

    private static final String HOLD = """
            insert into held (outlet, until, key, type, authority, audience, body) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private final Outlet outlet;
    private final Clock clock;
    private final Map<String, Translation<?>> translations;
    private final Runnable published;
    private final SecureRandom random = new SecureRandom();

    /** @param published is run after something was written: {@link Relay#wake} */
    public Publishing(Outlet outlet, Clock clock, List<Translation<?>> translations, Runnable published) {
        this.outlet = outlet;
        this.clock = clock;
        this.translations = translations.stream()
                .collect(Collectors.toMap(translation -> translation.codec().category(), Function.identity()));
        this.published = published;
    }

    @Override
    public String name() {
        return outlet.name();
    }

    @Override
    public Set<String> categories() {
        return translations.keySet();
    }

    @Override
    public Patience patience() {
        return Patience.OF_WHAT_IS_PASSED_ON;
    }

    @Override
    public void apply(StoredEvent stored, RowChanges rows) {
        Translation<?> translation = translations.get(stored.stream().category());
        if (translation == null) {
            throw new IllegalArgumentException("no translation of " + stored.stream());
        }
        for (Fact fact : facts(translation, stored)) {
            write(fact, rows);
        }
    }

    private static <E> List<Fact> facts(Translation<E> translation, StoredEvent stored) {
        return translation.facts(translation.codec().decode(stored));
    }

    private void write(Fact fact, RowChanges rows) {
        switch (outlet.window()) {
            case Window.Immediate _ -> release(fact, rows);
            case Window.Every every -> hold(fact, every, rows);
        }
    }

    private void release(Fact fact, RowChanges rows) {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        rows.change(
                UUID.randomUUID(),
                RELEASE,
                outlet.lanes().topic(),
                outlet.lanes().partitionOf(fact.key()),
                nonce,
                outlet.source(),
                fact.key(),
                fact.type(),
                fact.authority().id(),
                fact.audience().code(),
                fact.time(),
                json(fact));
    }

    private void hold(Fact fact, Window.Every window, RowChanges rows) {
        if (!window.authorities().contains(fact.authority())) {
            throw new IllegalStateException("%s has no window in %s".formatted(fact.authority(), outlet.name()));
        }
        rows.change(
                UUID.randomUUID(),
                HOLD,
                outlet.name(),
                window.closesAfter(clock.instant()),
                fact.key(),
                fact.type(),
                fact.authority().id(),
                fact.audience().code(),
                json(fact));
    }

    static byte[] json(Fact fact) {
        try {
            return JSON.writeValueAsBytes(fact.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write " + fact, e);
        }
    }

    @Override
    public void committed() {
        published.run();
    }
}
