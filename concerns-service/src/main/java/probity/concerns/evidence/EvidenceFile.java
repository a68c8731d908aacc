package probity.concerns.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.Post;

/**
 * A file of a case.
 *
 * @param from the post that sent it to the reporter; absent if the reporter sent it
 * @param name what its sender called it, which may tell who that is: it is shown only with the original
 * @param type its media type, told by what is in it
 * @param rendition the copy without metadata; absent if there is none
 * @param scanned somebody looked for malware in it and found none
 */
public record EvidenceFile(
        FileId id,
        @Nullable Post from,
        Confidential name,
        Confidential type,
        KeptFile original,
        @Nullable KeptFile rendition,
        boolean scanned,
        LocalDate on) {

    public boolean sentByReporter() {
        return from == null;
    }

    boolean isTheSameAs(EvidenceFile other) {
        return from == other.from && original.sha256().equals(other.original.sha256());
    }

    public boolean speaksOf(UUID file) {
        return original.file().equals(file)
                || (rendition != null && rendition.file().equals(file));
    }
}
