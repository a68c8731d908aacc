package probity.concerns.listening;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import probity.contracts.declarations.PersonLeft;
import probity.contracts.declarations.PersonPlaced;

/** The table {@code person_line}: ids and posts, no names. */
@Singleton
class PeopleTable {

    private static final String PLACE = """
            insert into person_line (authority, person, line_manager, director, posts) values (?, ?, ?, ?, ?)
                on conflict (authority, person) do update
               set line_manager = excluded.line_manager, director = excluded.director, posts = excluded.posts,
                   left_on = null
            """;

    private static final String LEAVE = """
            insert into person_line (authority, person, posts, left_on) values (?, ?, '{}', ?)
                on conflict (authority, person) do update set left_on = excluded.left_on
            """;

    private static final String READ = """
            select person, line_manager, director, case when left_on < ? then '{}' else posts end as posts
              from person_line
             where authority = ?
            """;

    private static final String HAS_LEFT = "select from person_line where authority = ? and person = ? and left_on < ?";

    private final DataSource dataSource;

    PeopleTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void place(Connection tx, String authority, PersonPlaced placed) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(PLACE)) {
            insert.setString(1, authority);
            insert.setObject(2, placed.person());
            insert.setObject(3, placed.lineManager());
            insert.setObject(4, placed.director());
            insert.setArray(5, tx.createArrayOf("text", placed.posts().toArray()));
            insert.executeUpdate();
        }
    }

    void leave(Connection tx, String authority, PersonLeft left) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(LEAVE)) {
            insert.setString(1, authority);
            insert.setObject(2, left.person());
            insert.setObject(3, left.on());
            insert.executeUpdate();
        }
    }

    /** Everybody of an authority. Somebody who left holds no post, and the line above them is still known. */
    List<PersonLine> all(String authority, LocalDate today) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(READ)) {
            select.setObject(1, today);
            select.setString(2, authority);
            try (ResultSet row = select.executeQuery()) {
                List<PersonLine> people = new ArrayList<>();
                while (row.next()) {
                    people.add(new PersonLine(
                            row.getObject("person", UUID.class),
                            row.getObject("line_manager", UUID.class),
                            row.getObject("director", UUID.class),
                            List.of((String[]) row.getArray("posts").getArray())));
                }
                return people;
            }
        } catch (SQLException e) {
            throw new ListeningFailure("cannot read who is who", e);
        }
    }

    /** The last day is a working day. */
    boolean hasLeft(String authority, UUID person, LocalDate today) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(HAS_LEFT)) {
            select.setString(1, authority);
            select.setObject(2, person);
            select.setObject(3, today);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new ListeningFailure("cannot read who left", e);
        }
    }
}
