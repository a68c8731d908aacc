package probity.declarations.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Job;
import probity.declarations.vocabulary.Mark;
import probity.declarations.vocabulary.Mark.Exemption;
import probity.declarations.vocabulary.Term;
import probity.declarations.vocabulary.Words;
import probity.declarations.vocabulary.Worker;

/** What somebody does in a place, as JSON. Anything may be missing; the worker is then the usual one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobBody(
        @Nullable String worker,
        @Nullable String title,
        @Nullable String grade,
        @Nullable TermBody term,
        @Nullable List<MarkBody> marks) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TermBody(@Nullable String from, @Nullable String until) {

        static TermBody of(Term term) {
            return new TermBody(term.from().toString(), Objects.toString(term.until(), null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MarkBody(
            @Nullable String kind,
            @Nullable String basis,
            @Nullable ExemptionBody exemption) {

        static MarkBody of(Mark mark) {
            var exemption = mark.exemption() == null ? null : ExemptionBody.of(mark.exemption());
            return new MarkBody(Words.of(mark.kind()), mark.basis(), exemption);
        }
    }

    record ExemptionBody(
            @Nullable String grantedOn, @Nullable String basis) {

        static ExemptionBody of(Exemption exemption) {
            return new ExemptionBody(exemption.grantedOn().toString(), exemption.basis());
        }
    }

    static final JobBody NONE = new JobBody(null, null, null, null, null);

    private static final int TITLE_MAX = 120;
    private static final int GRADE_MAX = 40;
    private static final int BASIS_MAX = 200;

    private static final Map<String, Worker> WORKERS = Words.all(Worker.class);

    private static final Map<String, Mark.Kind> KINDS = Words.all(Mark.Kind.class);

    /** Ask for the job after all fields were read. */
    Supplier<Job> read(Fields in, String path, @Nullable Capacity capacity) {
        Field<Worker> workerField = worker(in, path + "worker", capacity);
        var titleField = in.optionalText(path + "title", title, TITLE_MAX);
        var gradeField = in.optionalText(path + "grade", grade, GRADE_MAX);
        Supplier<Optional<Term>> termField = term(in, path + "term", capacity);
        List<Supplier<Mark>> markFields = marks(in, path + "marks");
        return () -> new Job(
                workerField.get(),
                titleField.get().orElse(null),
                gradeField.get().orElse(null),
                termField.get().orElse(null),
                markFields.stream().map(Supplier::get).toList());
    }

    private Field<Worker> worker(Fields in, String path, @Nullable Capacity capacity) {
        if (worker == null && capacity != null) {
            return () -> Worker.usual(capacity);
        }
        Worker said = worker == null ? null : WORKERS.get(worker);
        if (said != null && capacity != null && said.capacity() != capacity) {
            in.violated(path, "does not go with the capacity " + Words.of(capacity));
        }
        return in.oneOf(path, worker, WORKERS);
    }

    private Supplier<Optional<Term>> term(Fields in, String path, @Nullable Capacity capacity) {
        if (term == null) {
            return Optional::empty;
        }
        if (capacity == Capacity.OFFICER) {
            in.violated(path, "is for members");
        }
        var from = in.date(path + ".from", term.from());
        Field<LocalDate> until = term.until() == null ? () -> LocalDate.MAX : in.date(path + ".until", term.until());
        if (isBefore(term.until(), term.from())) {
            in.violated(path + ".until", "is before the term begins");
        }
        return () -> Optional.of(new Term(from.get(), term.until() == null ? null : until.get()));
    }

    /** Dates in their one form have the order of their texts. */
    static boolean isBefore(@Nullable String until, @Nullable String from) {
        return until != null && from != null && until.compareTo(from) < 0;
    }

    private List<Supplier<Mark>> marks(Fields in, String path) {
        Set<String> kinds = new HashSet<>();
        return Optional.ofNullable(marks).orElse(List.of()).stream()
                .map(mark -> {
                    if (mark.kind() != null && !kinds.add(mark.kind())) {
                        in.violated(path, "names a kind twice");
                    }
                    return mark(in, path, mark);
                })
                .toList();
    }

    private static Supplier<Mark> mark(Fields in, String path, MarkBody mark) {
        var kind = in.oneOf(path + ".kind", mark.kind(), KINDS);
        var basis = in.text(path + ".basis", mark.basis(), BASIS_MAX);
        Supplier<Optional<Exemption>> exemption = exemption(in, path + ".exemption", mark.exemption());
        return () -> new Mark(kind.get(), basis.get(), exemption.get().orElse(null));
    }

    private static Supplier<Optional<Exemption>> exemption(Fields in, String path, @Nullable ExemptionBody exemption) {
        if (exemption == null) {
            return Optional::empty;
        }
        var grantedOn = in.date(path + ".grantedOn", exemption.grantedOn());
        var basis = in.text(path + ".basis", exemption.basis(), BASIS_MAX);
        return () -> Optional.of(new Exemption(grantedOn.get(), basis.get()));
    }

    static JobBody of(Job job) {
        return new JobBody(
                Words.of(job.worker()),
                job.title(),
                job.grade(),
                job.term() == null ? null : TermBody.of(job.term()),
                job.marks().stream().map(MarkBody::of).toList());
    }
}
