package probity.declarations.vocabulary;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Constants as the API and the published facts spell them: {@code GIVE_BACK} is {@code give-back}. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All constants of a kind by their words. */
    public static <E extends Enum<E>> Map<String, E> all(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).collect(toUnmodifiableMap(Words::of, each -> each));
    }
}
