package probity.concerns.naming;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;

/** Reads fields that hold several values. */
public final class Lists {

    private static final int MOST = 50;

    public interface Reading<T> {
        Field<T> of(String field, @Nullable String value);
    }

    private Lists() {}

    public static <T> Field<List<T>> each(
            Fields in, String field, @Nullable List<@Nullable String> values, Reading<T> reading) {
        List<@Nullable String> given = values == null ? List.of() : values;
        if (given.size() > MOST) {
            in.violated(field, "names more than %d".formatted(MOST));
        }
        List<Field<T>> fields = IntStream.range(0, Math.min(given.size(), MOST))
                .mapToObj(i -> reading.of("%s[%d]".formatted(field, i), given.get(i)))
                .toList();
        return () -> {
            in.check();
            return fields.stream().map(Field::get).distinct().toList();
        };
    }
}
