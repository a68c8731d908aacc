package probity.declarations.attachment;

import java.time.LocalDate;
import java.util.UUID;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;

/** Where an attachment stands. Each state holds only what decisions in it, or the reply, need. */
public sealed interface Attachment {

    record None() implements Attachment {

        Attached attached(PersonId by, UUID gift, Confidential name, AttachedFile file, LocalDate on) {
            return new Attached(by, gift, name, file, on);
        }
    }

    record Attached(PersonId by, UUID gift, Confidential name, AttachedFile file, LocalDate on) implements Attachment {

        Removed removed(LocalDate day) {
            return new Removed(gift, day);
        }
    }

    /** Its content is gone; that it was there is not. */
    record Removed(UUID gift, LocalDate on) implements Attachment {}
}
