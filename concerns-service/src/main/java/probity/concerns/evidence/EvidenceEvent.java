package probity.concerns.evidence;

import java.time.LocalDate;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** What happened to the files of a case. */
public sealed interface EvidenceEvent {

    /** A file came and is kept. */
    record FileSent(EvidenceFile file) implements EvidenceEvent {}

    /** Somebody opened a file as it was sent, with all that it tells of its sender, and said why. */
    record OriginalOpened(FileId file, PersonId by, Post post, Confidential reason, LocalDate on)
            implements EvidenceEvent {}
}
