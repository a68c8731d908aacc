package probity.audit.listening;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.projection.RowChanges;

/**
 * What a fact does to the row of its thing.
 *
 * @param many it may do so to any number of rows
 */
record RowChange(UUID row, String sql, boolean many, List<@Nullable Object> values) {

    static RowChange of(UUID row, String sql, @Nullable Object... values) {
        return new RowChange(row, sql, false, Arrays.asList(values));
    }

    static RowChange ofMany(UUID row, String sql, @Nullable Object... values) {
        return new RowChange(row, sql, true, Arrays.asList(values));
    }

    void addTo(RowChanges rows) {
        if (many) {
            rows.changeAny(row, sql, values.toArray());
        } else {
            rows.change(row, sql, values.toArray());
        }
    }
}
