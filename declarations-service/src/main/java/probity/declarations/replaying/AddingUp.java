package probity.declarations.replaying;

import java.time.LocalDate;
import java.util.UUID;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Counting;

/** Knows how a version of a code adds up what one donor gave, a draft too. */
public interface AddingUp {

    Counting counting(CodeDocument document);

    /** The first day that counts together with a day. */
    LocalDate from(CodeDocument document, String authority, UUID recipient, LocalDate day);
}
