package probity.audit.listening;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of a thing, as measures need it: words for its properties.
 *
 * @param happenedOn absent if it puts right what was said before: then it holds for every day
 */
record Said(UUID thing, @Nullable LocalDate happenedOn, Map<String, @Nullable Object> words) {

    private static final int LAST_YEAR = 9999;

    Said {
        checkDay(happenedOn);
    }

    static Said of(UUID thing, @Nullable LocalDate happenedOn) {
        return new Said(thing, happenedOn, new LinkedHashMap<>());
    }

    /** An absent word takes back one that was said before. */
    Said with(String property, @Nullable Object word) {
        checkDay(word);
        words.put(property, word);
        return this;
    }

    /** Days are counted with as text, and of four-digit years alone. */
    private static void checkDay(@Nullable Object word) {
        if (word instanceof LocalDate day && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            throw new UnreadableFact("a day lies in a year without four digits");
        }
    }
}
