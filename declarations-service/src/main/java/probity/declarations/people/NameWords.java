package probity.declarations.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyedHash;

/** What a name is found by: its whole words, whatever their case and accents, in any order. */
@Singleton
class NameWords {

    private static final Pattern DROPPED = Pattern.compile("[\\p{M}'\\u2019.]+");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final KeyedHash hash;

    NameWords(KeyedHash hash) {
        this.hash = hash;
    }

    /** Hashes that only this deployment can make, of another kind in each authority. None of a name that was erased. */
    Set<String> of(Authority authority, @Nullable String name) {
        return name == null
                ? Set.of()
                : words(name)
                        .map(word -> hash.hex(authority, "person-name", word.getBytes(UTF_8)))
                        .collect(toUnmodifiableSet());
    }

    private static Stream<String> words(String name) {
        String plain = DROPPED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty());
    }
}
