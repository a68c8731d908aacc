package probity.declarations.attachment;

import java.time.LocalDate;
import java.util.UUID;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;

/** What has happened to an attachment. Past tense; never edited, only superseded by a new name. */
public sealed interface AttachmentEvent {

    record FileAttached(PersonId by, UUID gift, Confidential name, AttachedFile file, LocalDate on)
            implements AttachmentEvent {}

    record FileRemoved(Confidential reason, LocalDate on) implements AttachmentEvent {}
}
