package probity.declarations.code;

import java.time.LocalDate;
import java.util.Set;
import probity.declarations.vocabulary.Post;

/** What may be asked of a code. */
public sealed interface CodeCommand {

    /** Take over what a file says. It is marked as imported: nobody has signed it off here. */
    record ImportCode(CodeDocument document) implements CodeCommand {}

    /** Propose the next version. */
    record DraftVersion(CodeDocument document, LocalDate today) implements CodeCommand {}

    /** Propose another text instead. Whoever has signed off must read it again. */
    record CorrectDraft(CodeDocument document, LocalDate today) implements CodeCommand {}

    record ProposeRetirement(LocalDate from, LocalDate today) implements CodeCommand {}

    record WithdrawProposal(LocalDate today) implements CodeCommand {}

    /** Agree to what is proposed. With the last one who is asked, it is done. */
    record SignOffProposal(SignOff signOff) implements CodeCommand {}

    record RecordReview(LocalDate on, Set<Post> by, LocalDate today) implements CodeCommand {}
}
