package probity.declarations.people;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Job;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.Mark;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Term;
import probity.declarations.vocabulary.Worker;

/** How a place lies in the table {@code placement}. */
final class PlaceColumns {

    private static final List<String> OF_A_MARK = List.of("basis", "exempt_on", "exempt_basis");

    static final List<String> NAMES = Stream.of(
                    Stream.of("from_day", "capacity", "directorate", "manager", "deputy", "director", "posts"),
                    Stream.of("worker", "job_title", "grade", "term_from", "term_until"),
                    OF_A_MARK.stream().map(column -> column(Mark.Kind.POLITICALLY_RESTRICTED, column)),
                    OF_A_MARK.stream().map(column -> column(Mark.Kind.SENSITIVE, column)))
            .flatMap(names -> names)
            .toList();

    private PlaceColumns() {}

    /** In the order of the names. */
    static List<@Nullable Object> values(Place place) {
        Job job = place.job();
        List<@Nullable Object> values = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                place.from(),
                place.capacity().name(),
                place.directorate().id(),
                idOf(place.line().manager()),
                idOf(place.line().deputy()),
                idOf(place.line().director()),
                place.posts().stream().map(Post::name).collect(joining(" ")),
                job.worker().name(),
                job.title(),
                job.grade(),
                job.term() == null ? null : job.term().from(),
                job.term() == null ? null : job.term().until()));
        for (Mark.Kind kind : Mark.Kind.values()) {
            values.addAll(values(job.mark(kind)));
        }
        return values;
    }

    private static Collection<@Nullable Object> values(Optional<Mark> mark) {
        var exemption = mark.map(Mark::exemption);
        return Arrays.<@Nullable Object>asList(
                mark.map(Mark::basis).orElse(null),
                exemption.map(Mark.Exemption::grantedOn).orElse(null),
                exemption.map(Mark.Exemption::basis).orElse(null));
    }

    static Place read(ResultSet row) throws SQLException {
        return new Place(
                Capacity.valueOf(row.getString("capacity")),
                new Directorate(row.getString("directorate")),
                new Line(person(row, "manager"), person(row, "deputy"), person(row, "director")),
                Arrays.stream(row.getString("posts").split(" "))
                        .filter(post -> !post.isEmpty())
                        .map(Post::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("from_day", LocalDate.class),
                job(row));
    }

    private static Job job(ResultSet row) throws SQLException {
        List<Mark> marks = new ArrayList<>();
        for (Mark.Kind kind : Mark.Kind.values()) {
            mark(row, kind).ifPresent(marks::add);
        }
        return new Job(
                Worker.valueOf(row.getString("worker")),
                row.getString("job_title"),
                row.getString("grade"),
                term(row),
                marks);
    }

    private static @Nullable Term term(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("term_from", LocalDate.class);
        return from == null ? null : new Term(from, row.getObject("term_until", LocalDate.class));
    }

    private static Optional<Mark> mark(ResultSet row, Mark.Kind kind) throws SQLException {
        String basis = row.getString(column(kind, "basis"));
        LocalDate exemptOn = row.getObject(column(kind, "exempt_on"), LocalDate.class);
        var exemption =
                exemptOn == null ? null : new Mark.Exemption(exemptOn, row.getString(column(kind, "exempt_basis")));
        return basis == null ? Optional.empty() : Optional.of(new Mark(kind, basis, exemption));
    }

    private static String column(Mark.Kind kind, String what) {
        return switch (kind) {
            case POLITICALLY_RESTRICTED -> "restricted_" + what;
            case SENSITIVE -> "sensitive_" + what;
        };
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
