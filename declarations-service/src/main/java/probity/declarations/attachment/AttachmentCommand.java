package probity.declarations.attachment;

import java.time.LocalDate;
import java.util.UUID;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;

/** What may be asked of an attachment. Imperative names; everything a decision needs is inside. */
public sealed interface AttachmentCommand {

    /**
     * A file for a gift.
     *
     * @param declarant who declared the gift
     * @param others how many files the gift has already
     */
    record AttachFile(
            PersonId by, UUID gift, PersonId declarant, int others, Confidential name, AttachedFile file, LocalDate on)
            implements AttachmentCommand {}

    record RemoveFile(PersonId by, Confidential reason, LocalDate on) implements AttachmentCommand {}
}
