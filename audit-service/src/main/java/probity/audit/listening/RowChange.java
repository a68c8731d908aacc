package probity.audit.listening;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.projection.RowChanges;

/** What a fact does to the rows of its thing: it changes or adds one. */
record RowChange(UUID thing, String sql, List<@Nullable Object> values) {

    static RowChange of(UUID thing, String sql, @Nullable Object... values) {
        return new RowChange(thing, sql, Arrays.asList(values));
    }

    void addTo(RowChanges rows) {
        rows.change(thing, sql, values.toArray());
    }
}
