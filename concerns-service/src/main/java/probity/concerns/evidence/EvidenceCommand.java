package probity.concerns.evidence;

import java.time.LocalDate;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** What can be asked of the files of a case, by those who may see it. */
public sealed interface EvidenceCommand {

    record SendFile(EvidenceFile file) implements EvidenceCommand {}

    record OpenOriginal(FileId file, PersonId by, Post post, Confidential reason, LocalDate on)
            implements EvidenceCommand {}
}
