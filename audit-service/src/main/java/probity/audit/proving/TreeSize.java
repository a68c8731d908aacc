package probity.audit.proving;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.BadInput;

/** Sizes and indexes of a tree, as they come in a query. */
final class TreeSize {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private TreeSize() {}

    static long parse(String field, @Nullable String value) {
        if (value == null) {
            throw new BadInput(field, "is missing");
        }
        if (!NUMBER.matcher(value).matches()) {
            throw new BadInput(field, "must be a whole number, 0 or more");
        }
        return Long.parseLong(value);
    }

    static long parse(String field, @Nullable String value, long ifAbsent) {
        return value == null ? ifAbsent : parse(field, value);
    }
}
