package probity.audit.listening;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.projection.RowChanges;

/** What a fact does to the row of its gift or concern. */
record RowChange(UUID row, String sql, List<@Nullable Object> values) {

    static RowChange of(UUID row, String sql, @Nullable Object... values) {
        return new RowChange(row, sql, Arrays.asList(values));
    }

    void addTo(RowChanges rows) {
        rows.change(row, sql, values.toArray());
    }
}
