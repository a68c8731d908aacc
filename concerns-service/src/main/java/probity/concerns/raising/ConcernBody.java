package probity.concerns.raising;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import probity.concerns.naming.AboutBody;

/**
 * A concern as it is sent. All but the text may be missing.
 *
 * @param name who raises it, in words: only the handlers see it, or nobody if it is to be confidential
 * @param notTo posts that are not to know of it, though it is not about them
 * @param recipient the post that the reporter would like to take it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConcernBody(
        @Schema(
                description = "One that was drawn first. An entry for somebody else needs it, so that sending it again"
                        + " enters nothing twice; elsewhere one is drawn if it is missing.")
        @Nullable
        String receipt,

        @Nullable String identity,
        @Nullable String name,
        @Nullable String kind,
        @Nullable List<@Nullable String> issues,
        @Nullable Boolean safeguarding,
        @Nullable String text,
        @Nullable String where,
        @Nullable String when,

        @Schema(description = "The first month or year, such as 2026-03 or 2026.") @Nullable
        String from,

        @Schema(description = "The last month or year.") @Nullable
        String until,

        @Nullable String knownTo,
        @Nullable String fear,
        @Nullable AboutBody about,
        @Nullable List<@Nullable String> notTo,
        @Nullable String recipient) {

    /** It does not print what was given in confidence. */
    @Override
    public String toString() {
        return "[confidential]";
    }
}
