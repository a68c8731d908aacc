package probity.audit.figures;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.Things;
import probity.audit.report.Quarter;
import probity.audit.vocabulary.PastInstant;
import probity.chassis.http.BadInput;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;

/** Of which days a measure is asked, and as at and as known at when: {@code @BeanParam Question question}. */
public final class Question {

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("asAt")
    @Nullable
    String asAt;

    @QueryParam("knownAt")
    @Nullable
    String knownAt;

    /** Called by Quarkus REST, which then fills the fields. */
    public Question() {}

    /**
     * What it comes to. Who may see a case is known to nobody here, and two answers about cases could be subtracted to
     * one: so each quarter has one answer for ever, as at its last day and as known when that was over.
     */
    Asked asked(Optional<Things> things, Authority authority, Clock clock, KnownSizes sizes) {
        Period period = Period.parse(from, to);
        LocalDate day = asAt == null ? null : new Fields().date("asAt", asAt).get();
        Optional<Instant> moment = Optional.ofNullable(knownAt).map(text -> past(text, clock.instant()));
        if (things.filter(Things::areCases).isPresent()) {
            Optional<Instant> closed =
                    Quarter.of(period.from(), period.to()).map(Quarter::closed).filter(clock.instant()::isAfter);
            if (day != null || moment.isPresent() || closed.isEmpty()) {
                throw onlyQuarters();
            }
            day = period.to();
            moment = closed;
        }
        long size = moment.map(at -> sizes.at(authority, at)).orElseGet(() -> sizes.now(authority));
        return new Asked(authority, period, day, size);
    }

    private static Instant past(String text, Instant now) {
        return PastInstant.parse(text, now).orElseThrow(() -> new BadInput("knownAt", PastInstant.RULE));
    }

    private static RuntimeException onlyQuarters() {
        return Problem.of(
                        Response.Status.CONFLICT,
                        "quarters-only",
                        "Concerns are counted for one quarter of the calendar that has been over for a week, as they"
                                + " were then, and neither asAt nor knownAt is taken: two finer answers could be"
                                + " subtracted to a single case.")
                .thrown();
    }
}
