package probity.concerns.reconciling;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All cases of a hotline that came to it in a time. */
record ListRequest(
        @Nullable String from,

        @Schema(description = "The last day: not after today, and at most 31 days in all.") @Nullable
        String until,

        @Schema(description = "At most 500. Whoever has more takes shorter times.") @Nullable
        List<@Nullable ListedCase> cases) {

    /**
     * @param notTo posts that are not to know of it, should it never have been filed
     * @param notToPeople likewise people, and whoever is above them
     * @param explanation why it was not filed and need not be, or why it was not listed earlier
     */
    record ListedCase(
            @Nullable String reference,
            @Nullable String receivedOn,
            @Nullable List<@Nullable String> notTo,
            @Nullable List<@Nullable String> notToPeople,
            @Nullable String explanation) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
