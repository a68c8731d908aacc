package probity.declarations.people;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.sql.Sql;
import probity.declarations.gift.Reports.Report;
import probity.declarations.person.Population;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;

/** Who stands where, for those who decide by it. */
@Singleton
public class PlaceTable implements Population {

    /** Whether somebody serves on the day asked for: they have come, their term lasts, and they are not gone. */
    private static final String SERVES = """
            (coalesce((select own.term_until is null or own.term_until >= asked.day
                         from placement own
                        where own.person = %1$s and own.authority = asked.authority and own.from_day <= asked.day
                        order by own.from_day desc
                        limit 1), false)
             and not exists (select
                               from leaving
                              where leaving.person = %1$s and leaving.authority = asked.authority
                                and last_day < asked.day and (back_on is null or back_on > asked.day)))
            """;

    /**
     * Who of a place's line serves. Where the line manager is away that day, their deputy stands in; for the deputy,
     * the usual one does.
     */
    private static final String LINE = """
            case when %s then standing.manager end as manager_now,
            coalesce(absence.deputy, case when %s then standing.deputy end) as deputy_now,
            case when %s then standing.director end as director_now
            """.formatted(
                    SERVES.formatted("standing.manager"),
                    SERVES.formatted("standing.deputy"),
                    SERVES.formatted("standing.director"));

    private static final String STAND_IN =
            """
            left join absence
              on absence.person = standing.manager and absence.authority = standing.authority
             and asked.day between absence.from_day and absence.until_day and absence.deputy <> standing.person
             and %s and %s
            """.formatted(SERVES.formatted("absence.person"), SERVES.formatted("absence.deputy"));

    private static final String LATEST = """
              from (select ?::uuid as person, ?::text as authority, ?::date as day) as asked
             cross join lateral (
                   select *
                     from placement own
                    where own.person = asked.person and own.authority = asked.authority and own.from_day <= asked.day
                    order by own.from_day desc
                    limit 1) as standing
            """;

    private static final String PLACE = "select standing.*" + LATEST;

    private static final String FIRST =
            "select * from placement where person = ? and authority = ? order by from_day limit 1";

    private static final String IN_SERVICE = PLACE + " where " + SERVES.formatted("asked.person");

    private static final String LINE_OF = "select " + LINE + LATEST + STAND_IN;

    /** Everybody whose line names somebody, or whose manager's absence does, so that few places are looked into. */
    private static final String BELOW = """
            select standing.person, %s
              from (select ?::uuid as above, ?::text as authority, ?::date as day) as asked
             cross join lateral (
                   select array(select away.person
                                  from absence away
                                 where away.deputy = asked.above and away.authority = asked.authority
                                   and asked.day between away.from_day and away.until_day) as managers) as away
              join placement standing
                on (standing.manager = asked.above or standing.deputy = asked.above
                    or standing.director = asked.above or standing.manager = any (away.managers))
               and standing.authority = asked.authority and standing.from_day <= asked.day
              %s
             where not exists (
                   select 1
                     from placement later
                    where later.person = standing.person and later.from_day > standing.from_day
                      and later.from_day <= asked.day)
            """.formatted(LINE, STAND_IN);

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
    private static final String ALL_IN_SERVICE = """
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

    /** Where a person stands on a day, or stood last, under those whom HR has named, whether or not they serve. */
    public Optional<Place> placeOf(PersonId person, Authority authority, LocalDate on) {
        return place(PLACE, person, authority, on);
    }

    /** Where a person stood first. */
    public Optional<Place> firstOf(PersonId person, Authority authority) {
        return read(FIRST, PlaceColumns::read, person.value(), authority.id()).stream()
                .findFirst();
    }

    /** Where a person stands on a day, as HR has recorded it; empty if they do not serve on it. */
    public Optional<Place> inService(PersonId person, Authority authority, LocalDate on) {
        return place(IN_SERVICE, person, authority, on);
    }

    private Optional<Place> place(String sql, PersonId person, Authority authority, LocalDate on) {
        return read(sql, PlaceColumns::read, person.value(), authority.id(), on).stream()
                .findFirst();
    }

    /** Who of those above a person serves on a day; nobody above somebody whom HR has not placed. */
    public Line lineOf(PersonId person, Authority authority, LocalDate on) {
        return read(LINE_OF, PlaceTable::line, person.value(), authority.id(), on).stream()
                .findFirst()
                .orElse(Line.NONE);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                PlaceColumns.person(row, "manager_now"),
                PlaceColumns.person(row, "deputy_now"),
                PlaceColumns.person(row, "director_now"));
    }

    private record Standing(PersonId person, Line line) {

        Report to(PersonId above) {
            return new Report(person, above.equals(line.director()), line.isManagedBy(above));
        }
    }

    /** Everybody whose line includes a person on a day. */
    public List<Report> below(PersonId above, Authority authority, LocalDate on) {
        return read(
                        BELOW,
                        row -> new Standing(new PersonId(row.getObject("person", UUID.class)), line(row)),
                        above.value(),
                        authority.id(),
                        on)
                .stream()
                .filter(standing -> standing.line().includes(above))
                .map(standing -> standing.to(above))
                .toList();
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
                ALL_IN_SERVICE,
                row -> new InService(new PersonId(row.getObject("person", UUID.class)), PlaceColumns.read(row)),
                authority,
                day,
                last,
                day,
                day,
                day,
                limit);
    }

    private <T> List<T> read(String sql, Sql.RowReader<T> reader, Object... values) {
        return Sql.ask(dataSource, "read who stands where", sql, reader, values);
    }
}
