package probity.declarations.people;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.declarations.gift.Reports.Report;
import probity.declarations.person.Population;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;

/** Who stands where, for those who decide by it. */
@Singleton
public class PlaceTable implements Population {

    /** Where the line manager is away that day, their deputy stands in; for the deputy, the usual one does. */
    private static final String PLACE = """
            select placement.*, absence.deputy as stand_in
              from placement
              left join absence
                on absence.person = placement.manager and ? between absence.from_day and absence.until_day
               and absence.authority = placement.authority and absence.deputy <> placement.person
             where placement.person = ? and placement.authority = ? and placement.from_day <= ?
             order by placement.from_day desc
             limit 1
            """;

    private static final String BELOW = """
            select person, coalesce(director = ?, false) as to_director,
                   (coalesce(manager, deputy) is null or coalesce(manager = ? or deputy = ?, false)
                    or coalesce(manager = any (away.managers), false)) as to_manager
              from placement standing
             cross join (select array(select absence.person
                                        from absence
                                       where absence.deputy = ? and absence.authority = ?
                                         and ? between absence.from_day and absence.until_day) as managers) as away
             where (manager = ? or deputy = ? or director = ? or manager = any (away.managers))
               and authority = ? and from_day <= ?
               and not exists (
                   select 1
                     from placement later
                    where later.person = standing.person and later.from_day > standing.from_day
                      and later.from_day <= ?)
            """;

    private static final String HOLDERS = """
            select person
              from placement standing
             where string_to_array(posts, ' ') @> array[?::text] and authority = ? and from_day <= ?
               and not exists (
                   select 1
                     from placement later
                    where later.person = standing.person and later.from_day > standing.from_day
                      and later.from_day <= ?)
             order by person
            """;

    private static final String LEFT = """
            select 1
              from leaving
             where person = ? and authority = ? and last_day < ? and (back_on is null or back_on > ?)
            """;

    /** The latest place of each person before or on the day, which the index finds in the order of persons. */
    private static final String IN_SERVICE = """
            select *
              from (select distinct on (person) *
                      from placement
                     where authority = ? and from_day <= ? and person > ?
                     order by person, from_day desc) as stands
             where (term_until is null or term_until >= ?)
               and not exists (select from leaving
                                where leaving.person = stands.person
                                  and last_day < ? and (back_on is null or back_on > ?))
             order by person
             limit ?
            """;

    private static final String AWAY =
            "select 1 from absence where person = ? and authority = ? and ? between from_day and until_day";

    private static final String KNOWN = "select 1 from person where person = ? and authority = ?";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource dataSource;

    PlaceTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where a person stands on a day, or stood last. One indexed row, and one more while the manager is away. */
    public Optional<Place> placeOf(PersonId person, Authority authority, LocalDate on) {
        return read(PLACE, PlaceTable::placeWithStandIn, on, person.value(), authority.id(), on).stream()
                .findFirst();
    }

    private static Place placeWithStandIn(ResultSet row) throws SQLException {
        Place place = PlaceColumns.read(row);
        UUID standIn = row.getObject("stand_in", UUID.class);
        return standIn == null ? place : place.deputisedBy(new PersonId(standIn));
    }

    /** Everybody whose line includes a person on a day. */
    public List<Report> below(PersonId above, Authority authority, LocalDate on) {
        UUID id = above.value();
        String of = authority.id();
        return read(
                BELOW,
                row -> new Report(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBoolean("to_director"),
                        row.getBoolean("to_manager")),
                id,
                id,
                id,
                id,
                of,
                on,
                id,
                id,
                id,
                of,
                on,
                on);
    }

    /** Whose place on a day has a post, whether or not they still serve. */
    public List<PersonId> holders(Post post, Authority authority, LocalDate on) {
        return read(
                HOLDERS, row -> new PersonId(row.getObject("person", UUID.class)), post.name(), authority.id(), on, on);
    }

    /** Whether the last day of a person was before that day, and they are not back by then. */
    public boolean hasLeft(PersonId person, Authority authority, LocalDate on) {
        return !read(LEFT, _ -> true, person.value(), authority.id(), on, on).isEmpty();
    }

    /** Where a person stands on a day; empty if they do not serve on it. */
    public Optional<Place> inService(PersonId person, Authority authority, LocalDate on) {
        return placeOf(person, authority, on)
                .filter(place -> place.job().lasts(on))
                .filter(_ -> !hasLeft(person, authority, on));
    }

    /** Whether a person is recorded as absent on a day. */
    public boolean isAway(PersonId person, Authority authority, LocalDate on) {
        return !read(AWAY, _ -> true, person.value(), authority.id(), on).isEmpty();
    }

    public boolean knows(PersonId person, Authority authority) {
        return !read(KNOWN, _ -> true, person.value(), authority.id()).isEmpty();
    }

    @Override
    public List<InService> page(String authority, LocalDate day, @Nullable PersonId after, int limit) {
        UUID last = after == null ? BEFORE_ALL : after.value();
        return read(
                IN_SERVICE,
                row -> new InService(new PersonId(row.getObject("person", UUID.class)), PlaceColumns.read(row)),
                authority,
                day,
                last,
                day,
                day,
                day,
                limit);
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reading<T> reading, Object... values) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.from(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who stands where", e);
        }
    }
}
