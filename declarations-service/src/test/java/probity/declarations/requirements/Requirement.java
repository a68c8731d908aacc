package probity.declarations.requirements;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that the codes ask for.
 *
 * @param carriedBy the places of the codes' files without which it would not be met, by code; absent if no code's file
 *     states it and the program alone meets it
 */
record Requirement(String id, String says, @Nullable Map<String, List<String>> carriedBy) {

    /** Each after the name of its code. */
    Stream<String> places() {
        return carriedBy == null
                ? Stream.empty()
                : carriedBy.entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(place -> each.getKey() + " " + place));
    }
}
