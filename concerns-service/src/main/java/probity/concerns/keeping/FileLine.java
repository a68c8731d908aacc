package probity.concerns.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.concerns.cleaning.FileKind;
import probity.concerns.evidence.Evidence;
import probity.concerns.evidence.EvidenceFile;
import probity.concerns.evidence.KeptFile;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.Post;

/**
 * A file of a case, without its content.
 *
 * @param name a neutral one: what its sender called it may tell who they are
 * @param mediaType absent once the case was erased
 * @param original how it lies here as it was sent
 * @param rendition the copy without metadata; absent if there is none
 * @param scanned somebody looked for malware in it and found none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileLine(
        UUID id,
        String from,
        String name,
        @Nullable String mediaType,
        LocalDate on,
        boolean scanned,
        KeptBody original,
        @Nullable KeptBody rendition) {

    /**
     * What proves that nothing was changed.
     *
     * @param digest SHA-256 over what lies here sealed
     * @param sha256 SHA-256 over what is in it, by which whoever has the file knows it again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeptBody(
            long bytes, String digest, @Nullable String sha256) {

        static @Nullable KeptBody of(@Nullable KeptFile kept) {
            return kept == null ? null : body(kept);
        }

        private static KeptBody body(KeptFile kept) {
            return new KeptBody(kept.bytes(), kept.digest(), kept.sha256().text());
        }
    }

    /**
     * One of the files of a case.
     *
     * @param reporter what the reporter is called by whom it is shown to
     */
    public static FileLine of(Evidence evidence, EvidenceFile file, String reporter) {
        return new FileLine(
                file.id().value(),
                Optional.ofNullable(file.from()).map(Post::id).orElse(reporter),
                name(evidence, file),
                file.type().text(),
                file.on(),
                file.scanned(),
                KeptBody.body(file.original()),
                KeptBody.of(file.rendition()));
    }

    /** As it is called here: by its number and by what it is. */
    public static String name(Evidence evidence, EvidenceFile file) {
        return "file-%d%s".formatted(evidence.numberOf(file), ending(file.type()));
    }

    private static String ending(Confidential type) {
        return Optional.ofNullable(type.text())
                .flatMap(FileKind::of)
                .map(kind -> "." + kind.ending())
                .orElse("");
    }
}
