package probity.chassis.sealing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import probity.chassis.log.EventPlace;
import probity.chassis.log.JsonEventCodec;

/**
 * Stores a service's own type of confidential text sealed, as {@code {"subject": "…", "sealed": "…"}}. The ciphertext
 * is bound to authority, stream, version, type and the field that holds it, so it opens nowhere else. Text of an erased
 * subject is read as null.
 */
public final class SealedTexts<T> extends SimpleModule implements JsonEventCodec.Needing {

    private static final long serialVersionUID = 1;

    private static final String SUBJECT = "subject";

    private static final String SEALED = "sealed";

    private final transient SubjectKeys keys;
    private final transient Function<T, UUID> subjectOf;
    private final transient Function<T, @Nullable String> textOf;
    private final transient BiFunction<UUID, @Nullable String, T> constructor;

    public SealedTexts(
            SubjectKeys keys,
            Class<T> type,
            Function<T, UUID> subjectOf,
            Function<T, @Nullable String> textOf,
            BiFunction<UUID, @Nullable String, T> constructor) {
        super("sealed " + type.getName());
        this.keys = keys;
        this.subjectOf = subjectOf;
        this.textOf = textOf;
        this.constructor = constructor;
        addSerializer(type, new Writer(type));
        addDeserializer(type, new Reader(type));
    }

    @Override
    public void require() {
        keys.require();
    }

    private static EventPlace placeOf(DatabindContext context) {
        if (context.getAttribute(JsonEventCodec.PLACE) instanceof EventPlace place) {
            return place;
        }
        throw new SealingFailure("a confidential text is stored in events alone");
    }

    /** The context is that of the sealed object itself, so the pointer is the one of the field that holds it. */
    private static byte[] bound(DatabindContext context, EventPlace place, JsonStreamContext inside) {
        return Parts.of(
                "event",
                place.authority().id(),
                place.stream().toString(),
                Integer.toString(place.version().value()),
                String.valueOf(context.getAttribute(JsonEventCodec.TYPE)),
                inside.pathAsPointer().toString());
    }

    private final class Writer extends StdSerializer<T> {

        private static final long serialVersionUID = 1;

        Writer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
            EventPlace place = placeOf(context);
            UUID subject = subjectOf.apply(value);
            String text = textOf.apply(value);
            json.writeStartObject();
            byte[] bound = bound(context, place, json.getOutputContext());
            json.writeStringField(SUBJECT, subject.toString());
            if (text != null) {
                byte[] plain = text.getBytes(StandardCharsets.UTF_8);
                json.writeBinaryField(SEALED, keys.seal(subject, place.authority(), plain, bound));
            }
            json.writeEndObject();
        }
    }

    private final class Reader extends StdDeserializer<T> {

        private static final long serialVersionUID = 1;

        Reader(Class<T> type) {
            super(type);
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            EventPlace place = placeOf(context);
            byte[] bound = bound(context, place, json.getParsingContext());
            @Nullable UUID subject = null;
            byte @Nullable [] sealed = null;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case SUBJECT -> subject = UUID.fromString(json.getText());
                    case SEALED -> sealed = json.getBinaryValue();
                    default -> throw new SealingFailure("a sealed text has no field " + field);
                }
            }
            if (subject == null) {
                throw new SealingFailure("a sealed text names no subject");
            }
            return constructor.apply(subject, sealed == null ? null : open(subject, place, sealed, bound));
        }

        private @Nullable String open(UUID subject, EventPlace place, byte[] sealed, byte[] bound) {
            return keys.open(subject, place.authority(), sealed, bound)
                    .map(plain -> new String(plain, StandardCharsets.UTF_8))
                    .orElse(null);
        }
    }
}
