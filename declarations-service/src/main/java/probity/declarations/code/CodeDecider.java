package probity.declarations.code;

import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.code.CodeRefusal.CONTENT_OF_VERSION_HAS_CHANGED;
import static probity.declarations.code.CodeRefusal.VERSION_IS_NOT_IN_FORCE_LATER;
import static probity.declarations.code.CodeRefusal.VERSION_IS_NOT_THE_NEXT;

import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.declarations.code.CodeCommand.ImportCode;
import probity.declarations.code.CodeEvent.CodeImported;
import probity.declarations.code.CodeHistory.Edition;

public final class CodeDecider implements Decider<CodeHistory, CodeCommand, CodeEvent> {

    @Override
    public CodeHistory initial() {
        return CodeHistory.NONE;
    }

    @Override
    public Decision<CodeEvent> decide(CodeHistory history, CodeCommand command) {
        return switch (command) {
            case ImportCode(var document) ->
                history.edition(document.code().id().number())
                        .map(known -> repeated(known, document))
                        .orElseGet(() -> imported(history, document));
        };
    }

    /** A restart, or an older release of the software, finds its version again and changes nothing. */
    private static Decision<CodeEvent> repeated(Edition known, CodeDocument document) {
        return known.document().equals(document.content()) ? accept() : refuse(CONTENT_OF_VERSION_HAS_CHANGED);
    }

    private static Decision<CodeEvent> imported(CodeHistory history, CodeDocument document) {
        Code code = document.code();
        if (history.latest()
                .filter(latest -> latest.version() > code.id().number())
                .isPresent()) {
            return refuse(VERSION_IS_NOT_THE_NEXT);
        }
        if (history.latest()
                .filter(latest -> !code.inForceFrom().isAfter(latest.inForceFrom()))
                .isPresent()) {
            return refuse(VERSION_IS_NOT_IN_FORCE_LATER);
        }
        return accept(new CodeImported(code.id().code(), code.id().number(), code.inForceFrom(), document.content()));
    }

    @Override
    public CodeHistory evolve(CodeHistory history, CodeEvent event) {
        return switch (event) {
            case CodeImported imported ->
                history.with(new Edition(imported.version(), imported.inForceFrom(), imported.document()));
        };
    }
}
