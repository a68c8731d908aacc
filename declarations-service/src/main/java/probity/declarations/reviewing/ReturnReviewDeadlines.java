package probity.declarations.reviewing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.sql.Sql;
import probity.declarations.annualreturn.Readership;
import probity.declarations.annualreturn.Staff;
import probity.declarations.clock.Deadline;
import probity.declarations.clock.LineDeadlines;
import probity.declarations.clock.Matter.ReturnReview;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.OwnDeadlines.Own;
import probity.declarations.clock.ReturnReviews;
import probity.declarations.clock.Task;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.vocabulary.PersonId;

/** The reviews of annual declarations as deadlines of those who are to review them. */
@Singleton
class ReturnReviewDeadlines implements OpenDeadlines, LineDeadlines {

    private static final String PAGE = """
            select *
              from awaiting_review
             where awaits and deadline > ? and since >= ?
             order by deadline
             limit ?
            """;

    private static final String OF_A_DESK = """
            select *
              from awaiting_review
             where authority = ? and person <> ?
               and (person = any(?) and referred_to is null
                    or person = any(?) and referred_to = 'director'
                    or ? and referred_to = 'monitoring-officer')
               and case when done_on > due then 'MET_LATE'
                        when done_on is not null then 'MET'
                        when due < ? then 'OVERDUE'
                        when due <= ? then 'DUE_SOON'
                        else 'OPEN' end = any(?)
               and (due, deadline) > (?, ?)
             order by due, deadline
             limit ?
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource dataSource;
    private final Staff staff;
    private final ReturnReviews reviews;

    ReturnReviewDeadlines(DataSource dataSource, Staff staff, ReturnReviews reviews) {
        this.dataSource = dataSource;
        this.staff = staff;
        this.reviews = reviews;
    }

    @Override
    public String projection() {
        return AwaitingReviewProjection.NAME;
    }

    @Override
    public List<OpenDeadline> page(LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit) {
        return read(
                PAGE, ReturnReviewDeadlines::open, after.map(OpenDeadline::id).orElse(FIRST), raisedSince, limit);
    }

    @Override
    public List<Own> page(Above above, Slice slice) {
        var below = staff.below(above.person(), slice.today());
        return read(
                OF_A_DESK,
                this::own,
                above.authority(),
                above.person().value(),
                ids(below.all()),
                ids(below.asDirector()),
                Readership.keepsTheCode(above.roles()),
                slice.today(),
                slice.soon(),
                slice.states().stream().map(Enum::name).toArray(String[]::new),
                slice.after(),
                slice.afterId(),
                slice.limit());
    }

    private static UUID[] ids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static OpenDeadline open(ResultSet row) throws SQLException {
        return new OpenDeadline(
                row.getObject("deadline", UUID.class),
                row.getString("authority"),
                matter(row),
                Task.REVIEW_RETURN,
                row.getObject("due", LocalDate.class),
                row.getObject("since", LocalDate.class),
                code(row));
    }

    private Own own(ResultSet row) throws SQLException {
        ReturnReview matter = matter(row);
        var why = reviews.why(code(row), row.getString("counted_from"), row.getObject("since", LocalDate.class));
        var deadline = new Deadline(
                Task.REVIEW_RETURN,
                matter.to(),
                row.getObject("due", LocalDate.class),
                why,
                row.getObject("done_on", LocalDate.class));
        return new Own(row.getObject("deadline", UUID.class), matter, deadline);
    }

    private static ReturnReview matter(ResultSet row) throws SQLException {
        return new ReturnReview(
                row.getObject("annual_return", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                Objects.requireNonNullElse(row.getString("referred_to"), ReturnReviews.LINE_MANAGER));
    }

    private static CodeVersion code(ResultSet row) throws SQLException {
        return new CodeVersion(new CodeId(row.getString("code")), row.getInt("code_version"));
    }

    private <T> List<T> read(String sql, Sql.RowReader<T> reader, Object... values) {
        return Sql.ask(dataSource, "read what is to be reviewed", sql, reader, values);
    }
}
