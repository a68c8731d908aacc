package probity.concerns.concern;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;

/**
 * What the reporter says of the minutes that were taken of them.
 *
 * @param checkedOn the last time; absent until the reporter has checked them
 * @param corrections how it was, if the minutes are not right: every one that was ever made, oldest first
 */
public record Minutes(@Nullable LocalDate checkedOn, List<Confidential> corrections) {

    static final Minutes UNCHECKED = new Minutes(null, List.of());

    public Minutes {
        corrections = List.copyOf(corrections);
    }

    /** Nobody who holds the receipt takes a correction away by finding the minutes right. */
    boolean saysAlready(@Nullable Confidential correction) {
        return checkedOn != null && (correction == null || corrections.contains(correction));
    }

    Minutes checked(@Nullable Confidential correction, LocalDate on) {
        return new Minutes(
                on,
                Stream.concat(corrections.stream(), Stream.ofNullable(correction))
                        .toList());
    }

    /** All corrections that can still be read, or null. */
    public @Nullable String inOneText() {
        String text = corrections.stream()
                .map(Confidential::text)
                .filter(Objects::nonNull)
                .collect(joining("\n\n"));
        return text.isEmpty() ? null : text;
    }
}
