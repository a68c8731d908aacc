package probity.declarations.code;

import java.util.Arrays;
import java.util.Locale;

/** A value of an enum as a code's file and the API spell it. */
public interface Word {

    String name();

    /** {@code SERVICE_USER} is spelt {@code service-user}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <W extends Enum<W> & Word> W of(Class<W> kind, String id) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(word -> word.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no %s is called %s".formatted(kind.getSimpleName(), id)));
    }
}
