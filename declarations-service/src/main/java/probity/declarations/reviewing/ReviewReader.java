package probity.declarations.reviewing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.declarations.annualreturn.Finding;
import probity.declarations.annualreturn.Finding.Cleared;
import probity.declarations.annualreturn.Finding.Measure;
import probity.declarations.annualreturn.Finding.MitigationRequired;
import probity.declarations.annualreturn.Finding.Referee;
import probity.declarations.annualreturn.Finding.Referred;
import probity.declarations.reviewing.ReviewingResource.MeasureRequest;
import probity.declarations.reviewing.ReviewingResource.ReviewRequest;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Words;

/**
 * Reads what a reviewer found from JSON, and complains about all its fields at once.
 *
 * @param declarant whose key seals it: it is about them
 */
record ReviewReader(UUID declarant, LocalDate today) {

    static final int TEXT_MAX = 2_000;

    private static final int MEASURES_MAX = 20;

    private static final int YEARS_AHEAD_MAX = 10;

    private enum Outcome {
        CLEARED,
        MITIGATION_REQUIRED,
        REFERRED
    }

    private static final Map<String, Outcome> OUTCOMES = Words.all(Outcome.class);

    private static final Map<String, Referee> REFEREES = Words.all(Referee.class);

    Finding read(ReviewRequest body) {
        var in = new Fields();
        var outcome = in.oneOf("outcome", body.outcome(), OUTCOMES).get();
        if (outcome != Outcome.MITIGATION_REQUIRED && body.measures() != null) {
            in.violated("measures", "are for mitigation-required");
        }
        if (outcome != Outcome.REFERRED && (body.referredTo() != null || body.reason() != null)) {
            in.violated("referredTo", "is for referred");
        }
        return switch (outcome) {
            case CLEARED -> {
                in.check();
                yield new Cleared();
            }
            case MITIGATION_REQUIRED -> measures(in, body.measures());
            case REFERRED -> {
                var to = in.oneOf("referredTo", body.referredTo(), REFEREES);
                var reason = in.text("reason", body.reason(), TEXT_MAX);
                yield new Referred(to.get(), new Confidential(declarant, reason.get()));
            }
        };
    }

    private MitigationRequired measures(Fields in, @Nullable List<MeasureRequest> bodies) {
        List<MeasureRequest> given = Optional.ofNullable(bodies).orElse(List.of());
        if (given.isEmpty() || given.size() > MEASURES_MAX) {
            in.violated("measures", "must be 1 to %d".formatted(MEASURES_MAX));
            in.check();
        }
        List<Supplier<Measure>> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            read.add(measure(in, "measures[%d].".formatted(i), given.get(i)));
        }
        in.check();
        List<Measure> measures = read.stream().map(Supplier::get).toList();
        in.check();
        return new MitigationRequired(measures);
    }

    private Supplier<Measure> measure(Fields in, String path, MeasureRequest body) {
        var what = in.text(path + "what", body.what(), TEXT_MAX);
        var until = in.date(path + "until", body.until());
        return () -> {
            if (until.get().isBefore(today) || until.get().isAfter(today.plusYears(YEARS_AHEAD_MAX))) {
                in.refused(path + "until", "must be from today to ten years ahead");
            }
            return new Measure(new Confidential(declarant, what.get()), until.get());
        };
    }
}
