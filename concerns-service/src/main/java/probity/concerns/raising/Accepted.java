package probity.concerns.raising;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Post;

/**
 * What a reporter is told.
 *
 * @param receipt shown once, and only if it was drawn for this request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Accepted(
        String status,
        @Nullable String receipt,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate acknowledgeBy,

        @Schema(description = "The post that was wished for, if concerns do not go there; others have it.") @Nullable
        String notSentTo) {

    static Accepted now(
            @Nullable String receipt, LocalDate receivedOn, LocalDate acknowledgeBy, Optional<Post> notSentTo) {
        return new Accepted(
                "received",
                receipt,
                receivedOn,
                acknowledgeBy,
                notSentTo.map(Post::id).orElse(null));
    }

    /** The receipt was used before. Whatever was sent now is not looked at, and the case is not shown. */
    static Accepted before() {
        return new Accepted("already-received", null, null, null, null);
    }

    /** A receipt must not be printed. */
    @Override
    public String toString() {
        return status;
    }
}
