package probity.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes no text that holds half a character: no encoding has one, so it could not be kept as it was told. */
final class WholeText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    WholeText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        @Nullable String text = StringDeserializer.instance.deserialize(json, context);
        if (text != null && text.codePoints().anyMatch(WholeText::isHalf)) {
            throw new HalfCharacter(json);
        }
        return text;
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** A surrogate without the other one. */
    static final class HalfCharacter extends MismatchedInputException {

        private static final long serialVersionUID = 1;

        HalfCharacter(JsonParser json) {
            super(json, "half a character", String.class);
        }
    }
}
