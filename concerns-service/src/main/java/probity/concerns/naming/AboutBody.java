package probity.concerns.naming;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom it is about: in words, by name, by the ids of people, by posts, by the names of bodies. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AboutBody(
        @Nullable String inWords,
        @Nullable List<@Nullable String> names,
        @Nullable List<@Nullable String> people,
        @Nullable List<@Nullable String> posts,
        @Nullable List<@Nullable String> bodies) {

    @Override
    public String toString() {
        return "[confidential]";
    }
}
