package probity.audit.figures;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.chassis.sql.Sql;
import probity.chassis.sql.Sql.RowReader;

/** Asks for rows. Facts are only added, so queries of one size of the ledger cannot contradict each other. */
@Singleton
class Rows {

    private final DataSource dataSource;

    Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... values) {
        return Sql.ask(dataSource, "count", sql, reader, values);
    }

    static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
