package probity.chassis.log;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Events as JSON. It has a mapper of its own, so that no setting of the HTTP side changes what is stored. */
public abstract class JsonEventCodec<E> implements EventCodec<E> {

    /** The attribute under which (de)serializers of sealed parts find the {@link EventPlace}. */
    public static final Object PLACE = EventPlace.class;

    /** The attribute under which they find the event's stored name. */
    public static final Object TYPE = EncodedEvent.class;

    /** A module that needs something to be there. */
    public interface Needing {

        /** Throws if it is not. */
        void require();
    }

    private final ObjectMapper json;
    private final List<Needing> needing;

    /** The modules say how a service's own types are stored, above all those that are sealed. */
    protected JsonEventCodec(Module... modules) {
        needing = Stream.of(modules)
                .filter(Needing.class::isInstance)
                .map(Needing.class::cast)
                .toList();
        json = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule())
                .addModules(modules)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .withConfigOverride(
                        BigDecimal.class, money -> money.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .build();
    }

    protected abstract String nameOf(E event);

    protected abstract Class<? extends E> typeOf(String name);

    @Override
    public final void require() {
        needing.forEach(Needing::require);
    }

    @Override
    public final EncodedEvent encode(E event, EventPlace place) {
        String name = nameOf(event);
        try {
            var writer = json.writer().withAttribute(PLACE, place).withAttribute(TYPE, name);
            return new EncodedEvent(name, writer.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw failure("write", name, e);
        }
    }

    @Override
    public final E decode(EncodedEvent event, EventPlace place) {
        try {
            return json.readerFor(typeOf(event.type()))
                    .withAttribute(PLACE, place)
                    .withAttribute(TYPE, event.type())
                    .readValue(event.json());
        } catch (JsonProcessingException e) {
            throw failure("read", event.type(), e);
        }
    }

    /** Says which field, and drops Jackson's message, which quotes what was written there. What we threw stays. */
    private static IllegalStateException failure(String doing, String type, JsonProcessingException cause) {
        String field = cause instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
                        .collect(joining("."))
                : "";
        return new IllegalStateException(
                "cannot %s %s%s: %s"
                        .formatted(
                                doing,
                                type,
                                field.isEmpty() ? "" : " at " + field,
                                cause.getClass().getSimpleName()),
                cause.getCause());
    }
}
