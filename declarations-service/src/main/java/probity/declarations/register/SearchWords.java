package probity.declarations.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a donor's name, as they are kept and as they are looked for. */
final class SearchWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    static String of(String name) {
        return words(name).collect(Collectors.joining(" "));
    }

    /** What PostgreSQL looks for: all of the words, each as the beginning of one. Empty if there are none. */
    static String query(String text) {
        return words(text).map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    private static Stream<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty());
    }
}
