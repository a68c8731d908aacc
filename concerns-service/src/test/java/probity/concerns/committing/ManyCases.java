package probity.concerns.committing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Cases in Westminster, more than one would raise one by one. Their keys lie unwrapped. */
final class ManyCases {

    private static final String MAKE_KEYS = """
            insert into subject_key (authority, subject, wrapped)
            select 'westminster', gen_random_uuid(), sha256(n::text::bytea) from generate_series(1, ?) n
            """;

    private static final String RAISE = """
            insert into uncommitted (concern, until, authority, received_on, actions)
            select subject, '2026-03-03T00:00:00Z', authority, '2026-03-02', 1 from subject_key
            """;

    private ManyCases() {}

    static void makeKeys(DataSource owner, int cases) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement keys = connection.prepareStatement(MAKE_KEYS)) {
            keys.setInt(1, cases);
            keys.executeUpdate();
        }
    }

    /** Something happened in each case that there is a key for. */
    static void raise(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(RAISE);
            statement.execute("analyze");
        }
    }
}
