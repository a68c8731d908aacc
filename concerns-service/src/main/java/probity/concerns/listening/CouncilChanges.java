package probity.concerns.listening;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import probity.chassis.sql.Sql;

/** The table {@code council_change}: the database counts how often anything has changed that councils are read from. */
@Singleton
class CouncilChanges {

    private static final String COUNT = "select sum(times) as times from council_change";

    private final DataSource dataSource;

    CouncilChanges(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    long count() {
        return Sql.ask(dataSource, "read whether anything has changed", COUNT, row -> row.getLong("times"))
                .getFirst();
    }
}
