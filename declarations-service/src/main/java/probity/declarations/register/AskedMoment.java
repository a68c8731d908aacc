package probity.declarations.register;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;

/** The two times that a question may name: {@code @BeanParam AskedMoment asked}. */
public final class AskedMoment {

    @QueryParam("asAt")
    @Parameter(description = "The last day whose facts count, such as 2026-03-31.")
    @Nullable
    String asAt;

    @QueryParam("knownAt")
    @Parameter(description = "The instant of which the knowledge counts, such as 2026-03-31T12:00:00Z.")
    @Nullable
    String knownAt;

    /** Called by Quarkus REST, which then fills the fields. */
    public AskedMoment() {}

    LocalDate asAt(Clock clock) {
        if (asAt == null) {
            return Moment.NEVER;
        }
        var in = new Fields();
        var day = in.date("asAt", asAt);
        if (day.get().isAfter(LocalDate.now(clock))) {
            in.refused("asAt", "is in the future");
        }
        if (day.get().getYear() < RegisterFilter.FIRST_YEAR) {
            in.refused("asAt", "is before the year " + RegisterFilter.FIRST_YEAR);
        }
        in.check();
        return day.get();
    }

    Optional<Instant> knownAt(Clock clock) {
        if (knownAt == null) {
            return Optional.empty();
        }
        var in = new Fields();
        Instant instant = instant(in, knownAt);
        if (instant.isAfter(clock.instant())) {
            in.refused("knownAt", "is in the future");
        }
        in.check();
        return Optional.of(instant);
    }

    private static Instant instant(Fields in, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
        } catch (DateTimeException _) {
            in.violated("knownAt", "must be an instant such as 2026-03-31T12:00:00Z");
            in.check();
            return Instant.EPOCH;
        }
    }
}
