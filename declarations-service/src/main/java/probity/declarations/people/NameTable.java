package probity.declarations.people;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;

/** Who bears a name. */
@Singleton
class NameTable {

    /**
     * Somebody with all the words that were asked for.
     *
     * @param position of the event that said the name
     */
    record Named(UUID person, long position) {}

    private static final String BEARERS = """
            select person, position
              from person_name
             where authority = ? and word = any (?) and position < ?
             group by person, position
            having count(*) = ?
             order by position desc
             limit ?
            """;

    private final DataSource dataSource;

    NameTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The newest before a position. */
    List<Named> bearers(Authority authority, Set<String> words, long before, int limit) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(BEARERS)) {
            select.setString(1, authority.id());
            select.setArray(2, connection.createArrayOf("text", words.toArray()));
            select.setLong(3, before);
            select.setInt(4, words.size());
            select.setInt(5, limit);
            List<Named> found = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Named(row.getObject("person", UUID.class), row.getLong("position")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who bears a name", e);
        }
    }
}
