package probity.concerns.reconciling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;
import probity.concerns.concern.Filing;
import probity.concerns.reconciling.ListRequest.ListedCase;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** Reads a hotline's list, or names every field that is wrong. */
final class ListReader {

    static final int CASES_MAX = 500;

    private static final int DAYS_MAX = 31;

    private static final int KEPT_OUT_MAX = 50;

    private static final int EXPLANATION_MAX = 2_000;

    private static final ListedCase NOTHING = new ListedCase(null, null, null, null, null);

    private final Fields in = new Fields();

    /** All that came in some time. */
    record Listed(LocalDate from, LocalDate until, List<Line> lines) {}

    record Line(
            String reference,
            LocalDate receivedOn,
            Set<Post> notTo,
            Set<PersonId> notToPeople,
            Optional<String> explanation) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    private interface Reading<T> {
        Field<T> of(String field, @Nullable String value);
    }

    Listed read(ListRequest body, LocalDate today) {
        var from = in.date("from", body.from());
        var until = in.date("until", body.until());
        var cases = in.required("cases", body.cases());
        in.check();
        if (from.get().isBefore(today.minusDays(Filing.DAYS_BACK_MAX))) {
            in.violated("from", "lies more than %d days back".formatted(Filing.DAYS_BACK_MAX));
        }
        if (until.get().isAfter(today)) {
            in.violated("until", "lies after today");
        }
        if (until.get().isBefore(from.get()) || until.get().isAfter(from.get().plusDays(DAYS_MAX - 1))) {
            in.violated("until", "must be at most %d days from the first, both counted".formatted(DAYS_MAX));
        }
        if (cases.get().size() > CASES_MAX) {
            in.violated("cases", "are more than %d: take a shorter time".formatted(CASES_MAX));
        }
        in.check();
        List<@Nullable ListedCase> given = cases.get();
        List<Field<Line>> lines = IntStream.range(0, given.size())
                .mapToObj(i -> line("cases[%d].".formatted(i), given.get(i)))
                .toList();
        in.check();
        var listed = new Listed(
                from.get(), until.get(), lines.stream().map(Field::get).toList());
        check(listed);
        return listed;
    }

    private Field<Line> line(String at, @Nullable ListedCase given) {
        ListedCase each = given == null ? NOTHING : given;
        var reference = in.text(at + "reference", each.reference(), Filing.REFERENCE_MAX);
        var receivedOn = in.date(at + "receivedOn", each.receivedOn());
        var notTo = each(at + "notTo", each.notTo(), (field, id) -> in.oneOf(field, id, Post.OF_THE_COUNCIL));
        var people = each(at + "notToPeople", each.notToPeople(), in::uuid);
        var explanation = in.optionalText(at + "explanation", each.explanation(), EXPLANATION_MAX);
        return () -> new Line(
                Filing.reference(reference.get()),
                receivedOn.get(),
                Set.copyOf(notTo.get()),
                people(people.get()),
                explanation.get());
    }

    private <T> Field<Set<T>> each(String field, @Nullable List<@Nullable String> given, Reading<T> reading) {
        List<@Nullable String> values = given == null ? List.of() : given;
        if (values.size() > KEPT_OUT_MAX) {
            in.violated(field, "names more than %d".formatted(KEPT_OUT_MAX));
        }
        List<Field<T>> fields = IntStream.range(0, Math.min(values.size(), KEPT_OUT_MAX))
                .mapToObj(i -> reading.of("%s[%d]".formatted(field, i), values.get(i)))
                .toList();
        return () -> fields.stream().map(Field::get).collect(Collectors.toSet());
    }

    private static Set<PersonId> people(Set<UUID> ids) {
        return ids.stream().map(PersonId::new).collect(Collectors.toSet());
    }

    private void check(Listed listed) {
        Set<String> before = new HashSet<>();
        for (int i = 0; i < listed.lines().size(); i++) {
            Line line = listed.lines().get(i);
            if (!before.add(line.reference())) {
                in.violated("cases[%d].reference".formatted(i), "is listed twice");
            }
            if (line.receivedOn().isBefore(listed.from()) || line.receivedOn().isAfter(listed.until())) {
                in.violated("cases[%d].receivedOn".formatted(i), "lies outside of the time of the list");
            }
        }
        in.check();
    }
}
