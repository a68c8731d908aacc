package probity.declarations.publishing;

import java.util.List;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.declarations.CodeAdopted;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeEvent.CodeImported;

/** What everybody is told of codes: the whole document, and whether it was imported or adopted by sign-off. */
public record CodeFacts(EventCodec<CodeEvent> codec) implements Translation<CodeEvent> {

    @Override
    public List<Fact> facts(Recorded<CodeEvent> recorded) {
        return switch (recorded.event()) {
            case CodeImported imported ->
                List.of(new Fact(
                        "probity.declarations.code-adopted.v1",
                        Audience.PUBLIC,
                        recorded.stream().id(),
                        recorded.provenance().authority(),
                        recorded.provenance().occurredAt(),
                        new CodeAdopted(
                                imported.code().value(),
                                imported.version(),
                                imported.inForceFrom(),
                                true,
                                imported.document())));
        };
    }
}
