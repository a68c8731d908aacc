package probity.concerns;

import static probity.concerns.ConcernsOverHttp.person;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.chassis.testing.DatabaseForQuarkus;

/** Who stands where, as if declarations-service had said so, for tests without Kafka. */
public final class Directory {

    private static final String PLACE = """
            insert into person_place (authority, person, from_day, line_manager, posts) values (?, ?, ?, ?, ?)
                on conflict (authority, person, from_day) do update
               set line_manager = excluded.line_manager, posts = excluded.posts
            """;

    private Directory() {}

    public static void place(String authority, int person, @Nullable Integer manager, String... posts) {
        try (var connection = DatabaseForQuarkus.owner().getConnection();
                var place = connection.prepareStatement(PLACE)) {
            place.setString(1, authority);
            place.setObject(2, person(person));
            place.setObject(3, LocalDate.of(2020, 1, 1));
            place.setObject(4, manager == null ? null : person(manager));
            place.setArray(5, connection.createArrayOf("text", posts));
            place.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As other tests expect it: nothing is known of anybody. */
    public static void forget(String authority) {
        try (var connection = DatabaseForQuarkus.owner().getConnection();
                var forget = connection.prepareStatement("delete from person_place where authority = ?")) {
            forget.setString(1, authority);
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
