package probity.declarations.wiring;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import probity.chassis.log.JsonEventCodec;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeEvent.CodeImported;
import probity.declarations.code.CodeEvent.CodeRetired;
import probity.declarations.code.CodeEvent.CodeReviewed;
import probity.declarations.code.CodeEvent.ProposalSignedOff;
import probity.declarations.code.CodeEvent.ProposalWithdrawn;
import probity.declarations.code.CodeEvent.RetirementProposed;
import probity.declarations.code.CodeEvent.VersionAdopted;
import probity.declarations.code.CodeEvent.VersionDrafted;
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
            case VersionDrafted _ -> "version-drafted.v1";
            case RetirementProposed _ -> "retirement-proposed.v1";
            case ProposalWithdrawn _ -> "proposal-withdrawn.v1";
            case ProposalSignedOff _ -> "proposal-signed-off.v1";
            case VersionAdopted _ -> "version-adopted.v1";
            case CodeRetired _ -> "code-retired.v1";
            case CodeReviewed _ -> "code-reviewed.v1";
        };
    }

    @Override
    protected Class<? extends CodeEvent> typeOf(String name) {
        return switch (name) {
            case "code-imported.v1" -> CodeImported.class;
            case "version-drafted.v1" -> VersionDrafted.class;
            case "retirement-proposed.v1" -> RetirementProposed.class;
            case "proposal-withdrawn.v1" -> ProposalWithdrawn.class;
            case "proposal-signed-off.v1" -> ProposalSignedOff.class;
            case "version-adopted.v1" -> VersionAdopted.class;
            case "code-retired.v1" -> CodeRetired.class;
            case "code-reviewed.v1" -> CodeReviewed.class;
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
