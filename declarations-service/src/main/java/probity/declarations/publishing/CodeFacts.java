package probity.declarations.publishing;

import java.util.List;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.declarations.CodeAdopted;
import probity.contracts.declarations.CodeRetired;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeEvent.CodeImported;
import probity.declarations.code.CodeEvent.CodeReviewed;
import probity.declarations.code.CodeEvent.ProposalSignedOff;
import probity.declarations.code.CodeEvent.ProposalWithdrawn;
import probity.declarations.code.CodeEvent.RetirementProposed;
import probity.declarations.code.CodeEvent.VersionAdopted;
import probity.declarations.code.CodeEvent.VersionDrafted;

/**
 * What everybody is told of codes: the whole document, whether it was imported or adopted by sign-off, and from when it
 * is retired. What is only proposed stays here.
 */
public record CodeFacts(EventCodec<CodeEvent> codec) implements Translation<CodeEvent> {

    @Override
    public List<Fact> facts(Recorded<CodeEvent> recorded) {
        return switch (recorded.event()) {
            case CodeImported(var code, var version, var from, var document) ->
                fact("code-adopted", recorded, new CodeAdopted(code.value(), version, from, true, document));
            case VersionAdopted(var code, var version, var from, var document) ->
                fact("code-adopted", recorded, new CodeAdopted(code.value(), version, from, false, document));
            case CodeEvent.CodeRetired(var code, var from) ->
                fact("code-retired", recorded, new CodeRetired(code.value(), from));
            case VersionDrafted _, RetirementProposed _, ProposalWithdrawn _, ProposalSignedOff _, CodeReviewed _ ->
                List.of();
        };
    }

    private static List<Fact> fact(String name, Recorded<CodeEvent> recorded, Object body) {
        return List.of(new Fact(
                "probity.declarations.%s.v1".formatted(name),
                Audience.PUBLIC,
                recorded.stream().id(),
                recorded.provenance().authority(),
                recorded.provenance().occurredAt(),
                body));
    }
}
