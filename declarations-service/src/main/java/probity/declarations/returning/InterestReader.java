package probity.declarations.returning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.declarations.annualreturn.Holder;
import probity.declarations.annualreturn.Interest;
import probity.declarations.annualreturn.InterestForm;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Words;

/**
 * Reads interests from JSON by the form of a code, and complains about all their fields at once.
 *
 * @param declarant whose key seals what they wrote
 * @param named whose key seals the names of others that stand in it
 */
record InterestReader(UUID declarant, UUID named, LocalDate today, InterestForm form) {

    static final int NAME_MAX = 200;

    private static final int NATURE_MAX = 2_000;

    private static final int INTERESTS_MAX = 100;

    private static final int YEARS_BACK_MAX = 100;

    private static final int YEARS_AHEAD_MAX = 10;

    private static final Map<String, Holder> HOLDERS = Words.all(Holder.class);

    List<Interest> readAll(List<InterestBody> bodies) {
        var in = new Fields();
        if (bodies.isEmpty() || bodies.size() > INTERESTS_MAX) {
            in.violated("interests", "must be 1 to %d".formatted(INTERESTS_MAX));
            in.check();
        }
        List<Supplier<Interest>> read = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            read.add(field(in, "interests[%d].".formatted(i), bodies.get(i)));
        }
        return values(in, read);
    }

    Interest read(@Nullable InterestBody body) {
        var in = new Fields();
        in.required("interest", body);
        return values(
                        in,
                        List.of(field(in, "interest.", Optional.ofNullable(body).orElse(InterestBody.NONE))))
                .getFirst();
    }

    /** First the forms of all fields, then the rules on their values. */
    private static List<Interest> values(Fields in, List<Supplier<Interest>> read) {
        in.check();
        List<Interest> interests = read.stream().map(Supplier::get).toList();
        in.check();
        return interests;
    }

    private Supplier<Interest> field(Fields in, String path, InterestBody body) {
        var kind = in.oneOf(path + "kind", body.kind(), form.kinds());
        var financial = financial(in, path + "financial", body);
        var holder = in.oneOf(path + "holder", body.holder(), HOLDERS);
        var holderName = in.optionalText(path + "holderName", body.holderName(), NAME_MAX);
        var nature = in.text(path + "nature", body.nature(), NATURE_MAX);
        var from = in.date(path + "from", body.from());
        var until = optionalDate(in, path + "until", body.until());
        var particulars = new ParticularsReader(in, path + "particulars", declarant, named)
                .read(body.particulars(), recordOf(body.kind()));
        return () -> {
            isNear(in, path + "from", from.get());
            until.get().ifPresent(last -> follows(in, path + "until", from.get(), last));
            if (holder.get() == Holder.SELF && holderName.get().isPresent()) {
                in.refused(path + "holderName", "is for an interest of somebody else");
            }
            return new Interest(
                    Objects.requireNonNull(body.kind()),
                    Optional.ofNullable(kind.get().financial()).orElseGet(financial),
                    holder.get(),
                    holderName.get().map(name -> new Confidential(named, name)).orElse(null),
                    particulars.get(),
                    new Confidential(declarant, nature.get()),
                    from.get(),
                    until.get().orElse(null));
        };
    }

    private @Nullable String recordOf(@Nullable String kind) {
        return Optional.ofNullable(kind)
                .flatMap(known -> Optional.ofNullable(form.kinds().get(known)))
                .map(InterestForm.InterestKind::record)
                .orElse(null);
    }

    /** The declarant says it where the code leaves it open, and may not say otherwise where it does not. */
    private Supplier<Boolean> financial(Fields in, String field, InterestBody body) {
        Boolean says = Optional.ofNullable(body.kind())
                .flatMap(kind -> Optional.ofNullable(form.kinds().get(kind)))
                .map(InterestForm.InterestKind::financial)
                .orElse(null);
        if (says == null && body.kind() != null && form.kinds().containsKey(body.kind())) {
            return in.required(field, body.financial())::get;
        }
        if (says != null && body.financial() != null && !says.equals(body.financial())) {
            in.refused(field, "is otherwise by the code");
        }
        return () -> Optional.ofNullable(says).orElse(false);
    }

    static Supplier<Optional<LocalDate>> optionalDate(Fields in, String field, @Nullable String date) {
        if (date == null) {
            return Optional::empty;
        }
        var day = in.date(field, date);
        return () -> Optional.of(day.get());
    }

    private void isNear(Fields in, String field, LocalDate day) {
        if (day.isBefore(today.minusYears(YEARS_BACK_MAX)) || day.isAfter(today.plusYears(YEARS_AHEAD_MAX))) {
            in.refused(field, "is too far from today");
        }
    }

    private void follows(Fields in, String field, LocalDate from, LocalDate until) {
        isNear(in, field, until);
        if (until.isBefore(from)) {
            in.refused(field, "is before it began");
        }
    }
}
