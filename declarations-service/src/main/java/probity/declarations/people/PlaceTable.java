package probity.declarations.people;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.declarations.gift.Reports.Report;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;

/** Who stands where, for those who decide by it: one indexed row an answer. */
@Singleton
public class PlaceTable {

    private static final String PLACE = """
            select capacity, directorate, manager, deputy, director, posts, from_day
              from placement
             where person = ? and authority = ? and from_day <= ?
             order by from_day desc
             limit 1
            """;

    private static final String LEFT = "select 1 from person where person = ? and authority = ? and left_on < ?";

    private static final String BELOW = """
            select person, coalesce(director = ?, false) as to_director
              from placement standing
             where (manager = ? or deputy = ? or director = ?) and authority = ? and from_day <= ?
               and not exists (
                   select 1
                     from placement later
                    where later.person = standing.person and later.from_day > standing.from_day
                      and later.from_day <= ?)
            """;

    private final DataSource dataSource;

    PlaceTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where a person stands on a day, or stood last. */
    public Optional<Place> placeOf(PersonId person, Authority authority, LocalDate on) {
        return first(PLACE, PlaceTable::toPlace, person, authority, on);
    }

    /** Whether the last day of a person was before that day. */
    public boolean hasLeft(PersonId person, Authority authority, LocalDate on) {
        return first(LEFT, _ -> true, person, authority, on).isPresent();
    }

    /** Everybody whose line includes a person on a day. */
    public List<Report> below(PersonId above, Authority authority, LocalDate on) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(BELOW)) {
            for (int i = 1; i <= 4; i++) {
                select.setObject(i, above.value());
            }
            select.setString(5, authority.id());
            select.setObject(6, on);
            select.setObject(7, on);
            List<Report> below = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    var person = new PersonId(rows.getObject("person", UUID.class));
                    below.add(new Report(person, rows.getBoolean("to_director")));
                }
            }
            return below;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who stands below", e);
        }
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> first(String sql, Reading<T> reading, PersonId person, Authority authority, LocalDate on) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, person.value());
            select.setString(2, authority.id());
            select.setObject(3, on);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(reading.from(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who stands where", e);
        }
    }

    private static Place toPlace(ResultSet row) throws SQLException {
        return new Place(
                Capacity.valueOf(row.getString("capacity")),
                new Directorate(row.getString("directorate")),
                new Line(person(row, "manager"), person(row, "deputy"), person(row, "director")),
                Arrays.stream(row.getString("posts").split(" "))
                        .filter(post -> !post.isEmpty())
                        .map(Post::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("from_day", LocalDate.class));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
