package probity.concerns.wiring;

import com.fasterxml.jackson.databind.Module;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.chassis.sealing.SealedTexts;
import probity.chassis.sealing.SubjectKeys;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** How everything given in confidence is stored: texts as they are, people and posts as words in a row, names line by line. */
final class SealedTypes {

    private static final String BETWEEN = " ";

    private static final String LINE_END = "\n";

    private SealedTypes() {}

    static List<Module> of(SubjectKeys keys) {
        return List.of(
                new SealedTexts<>(
                        keys, Confidential.class, Confidential::subject, Confidential::text, Confidential::new),
                new SealedTexts<>(
                        keys,
                        ConfidentialPeople.class,
                        ConfidentialPeople::subject,
                        hidden ->
                                joined(hidden.people(), person -> person.value().toString()),
                        (subject, text) -> new ConfidentialPeople(
                                subject, parted(text, word -> new PersonId(UUID.fromString(word))))),
                new SealedTexts<>(
                        keys,
                        ConfidentialPosts.class,
                        ConfidentialPosts::subject,
                        hidden -> joined(hidden.posts(), Post::id),
                        (subject, text) -> new ConfidentialPosts(subject, parted(text, SealedTypes::post))),
                new SealedTexts<>(
                        keys,
                        ConfidentialWords.class,
                        ConfidentialWords::subject,
                        hidden -> hidden.words() == null ? null : String.join(LINE_END, hidden.words()),
                        (subject, text) -> new ConfidentialWords(subject, text == null ? null : lines(text))));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static Post post(String id) {
        return Post.of(id).orElseThrow(() -> new IllegalStateException("unknown post in the log: " + id));
    }

    private static <T> @Nullable String joined(@Nullable Collection<T> values, Function<T, String> word) {
        return values == null ? null : values.stream().map(word).sorted().collect(Collectors.joining(BETWEEN));
    }

    private static <T> @Nullable Set<T> parted(@Nullable String text, Function<String, T> value) {
        return text == null
                ? null
                : Arrays.stream(text.split(BETWEEN))
                        .filter(word -> !word.isEmpty())
                        .map(value)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
