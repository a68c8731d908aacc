package probity.concerns.raising;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A concern as JSON. All but the text may be missing. */
record ConcernBody(
        @Nullable String receipt,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String where,
        @Nullable String when,
        @Nullable AboutBody about,
        @Nullable String recipient) {

    /** Whom it is about: in words, by the ids of people, by posts. */
    record AboutBody(
            @Nullable String inWords,
            @Nullable List<@Nullable String> people,
            @Nullable List<@Nullable String> posts) {}

    /** It does not print what was given in confidence. */
    @Override
    public String toString() {
        return "[confidential]";
    }
}
