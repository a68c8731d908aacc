package probity.declarations.wiring;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import probity.chassis.log.JsonEventCodec;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeEvent.CodeImported;
import probity.declarations.code.CodeId;

/** The first switch is exhaustive: an event without a stored name does not compile. */
public final class CodeEventCodec extends JsonEventCodec<CodeEvent> {

    public CodeEventCodec() {
        super(new SimpleModule()
                .addSerializer(CodeId.class, ToStringSerializer.instance)
                .addDeserializer(CodeId.class, new CodeIds()));
    }

    @Override
    public String category() {
        return "code";
    }

    @Override
    protected String nameOf(CodeEvent event) {
        return switch (event) {
            case CodeImported _ -> "code-imported.v1";
        };
    }

    @Override
    protected Class<? extends CodeEvent> typeOf(String name) {
        return switch (name) {
            case "code-imported.v1" -> CodeImported.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }

    private static final class CodeIds extends FromStringDeserializer<CodeId> {

        private static final long serialVersionUID = 1;

        CodeIds() {
            super(CodeId.class);
        }

        @Override
        protected CodeId _deserialize(String value, DeserializationContext context) {
            return new CodeId(value);
        }
    }
}
