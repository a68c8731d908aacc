package probity.declarations.assessing;

import java.time.LocalDate;
import java.util.List;
import probity.declarations.code.Adoption;
import probity.declarations.code.Code;
import probity.declarations.code.CodeDocument;
import probity.declarations.vocabulary.Words;

/** A code in a list. */
record CodeSummary(String code, int version, String title, LocalDate inForceFrom, List<RunBy> runBy) {

    /** Which authority runs it for whom, and from which day. */
    record RunBy(String authority, String binds, LocalDate from) {

        static RunBy of(Adoption adoption) {
            return new RunBy(adoption.authority(), Words.of(adoption.binds()), adoption.from());
        }
    }

    static CodeSummary of(CodeDocument document) {
        Code code = document.code();
        return new CodeSummary(
                code.id().code().value(),
                code.id().number(),
                code.title(),
                code.inForceFrom(),
                code.adoptions().stream().map(RunBy::of).toList());
    }
}
