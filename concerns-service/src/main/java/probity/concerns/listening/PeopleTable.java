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
import org.jspecify.annotations.Nullable;
import probity.contracts.declarations.LeavingTakenBack;
import probity.contracts.declarations.PersonLeft;
import probity.contracts.declarations.PersonPlaced;
import probity.contracts.declarations.PlaceTakenBack;

/** The tables {@code person_place} and {@code standing}: ids, days and posts, no names. */
@Singleton
class PeopleTable {

    private static final String PLACE = """
            insert into person_place (authority, person, from_day, line_manager, director, posts)
            values (?, ?, ?, ?, ?, ?)
                on conflict (authority, person, from_day) do update
               set line_manager = excluded.line_manager, director = excluded.director, posts = excluded.posts
            """;

    private static final String TAKE_BACK_PLACE =
            "delete from person_place where authority = ? and person = ? and from_day = ?";

    /** Whoever left is back from a place on that counts from after their last day. */
    private static final String COME_BACK = """
            update standing
               set back_on = least(back_on, ?)
             where authority = ? and person = ? and last_day < ?
            """;

    private static final String NOT_COME_BACK =
            "update standing set back_on = null where authority = ? and person = ? and back_on = ?";

    private static final String LEAVE = """
            insert into standing (authority, person, last_day) values (?, ?, ?)
                on conflict (authority, person) do update set last_day = excluded.last_day, back_on = null
            """;

    private static final String STAY = "delete from standing where authority = ? and person = ?";

    private static final String HAS_LEFT = "last_day < ? and (back_on is null or back_on > ?)";

    private static final String STANDS_NOT = "select from standing where authority = ? and person = ? and " + HAS_LEFT;

    private static final String READ = """
            select distinct on (place.person) place.person, line_manager, director,
                   case when %s then '{}' else posts end as posts
              from person_place place
              left join standing using (authority, person)
             where authority = ? and from_day <= ?
             order by place.person, from_day desc
            """.formatted(HAS_LEFT);

    private final DataSource dataSource;

    PeopleTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void place(Connection tx, String authority, PersonPlaced placed) throws SQLException {
        execute(
                tx,
                PLACE,
                authority,
                placed.person(),
                placed.from(),
                placed.lineManager(),
                placed.director(),
                tx.createArrayOf("text", placed.posts().toArray()));
        execute(tx, COME_BACK, placed.from(), authority, placed.person(), placed.from());
    }

    void takeBack(Connection tx, String authority, PlaceTakenBack taken) throws SQLException {
        execute(tx, TAKE_BACK_PLACE, authority, taken.person(), taken.from());
        execute(tx, NOT_COME_BACK, authority, taken.person(), taken.from());
    }

    void leave(Connection tx, String authority, PersonLeft left) throws SQLException {
        execute(tx, LEAVE, authority, left.person(), left.on());
    }

    void stay(Connection tx, String authority, LeavingTakenBack taken) throws SQLException {
        execute(tx, STAY, authority, taken.person());
    }

    private static void execute(Connection tx, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Everybody of an authority. Somebody who left holds no post, and the line above them is still known. */
    List<PersonLine> all(String authority, LocalDate today) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(READ)) {
            select.setObject(1, today);
            select.setObject(2, today);
            select.setString(3, authority);
            select.setObject(4, today);
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

    /** The last day is a working day, and so is that of a return. */
    boolean hasLeft(String authority, UUID person, LocalDate today) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(STANDS_NOT)) {
            select.setString(1, authority);
            select.setObject(2, person);
            select.setObject(3, today);
            select.setObject(4, today);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new ListeningFailure("cannot read who left", e);
        }
    }
}
