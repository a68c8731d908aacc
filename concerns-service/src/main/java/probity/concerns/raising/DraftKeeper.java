package probity.concerns.raising;

import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.BadInput;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.lease.Errand;
import probity.concerns.concern.Receipt;
import probity.concerns.limiting.CaseLimits;
import probity.concerns.raising.DraftResource.Kept;

/** Keeps drafts for a while after they were last written, and no longer. */
@Singleton
class DraftKeeper {

    private static final int CHARACTERS_MAX = 60_000;

    private static final Duration SWEEP = Duration.ofHours(1);

    private final Drafts drafts;
    private final Intake intake;
    private final CaseLimits limits;
    private final ObjectMapper json;
    private final Errand sweeping;

    DraftKeeper(Drafts drafts, Intake intake, CaseLimits limits, ObjectMapper json, DataSource dataSource) {
        this.drafts = drafts;
        this.intake = intake;
        this.limits = limits;
        this.json = json;
        this.sweeping = new Errand("forget-old-drafts", SWEEP, dataSource, () -> drafts.forgetOld(intake.today()));
    }

    void start(@Observes StartupEvent started) {
        sweeping.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        sweeping.close();
    }

    /** Empty if a concern was raised under the receipt already. No report waits for room: only what is not finished does. */
    Optional<Kept> keep(Authority authority, Optional<String> typed, ConcernBody concern) {
        Receipt receipt = typed.map(Intake::wellFormed).orElseGet(intake::draw);
        limits.asked(drafts.id(authority, receipt));
        if (intake.isRaised(authority, receipt)) {
            return Optional.empty();
        }
        LocalDate until = intake.today().plusDays(Drafts.DAYS);
        if (!drafts.keep(authority, receipt, written(concern), until)) {
            throw full();
        }
        return Optional.of(new Kept("kept", typed.isPresent() ? null : receipt.shown(), until));
    }

    private static WebApplicationException full() {
        return Problem.of(
                        SERVICE_UNAVAILABLE,
                        "drafts-full",
                        "No more drafts can be kept just now. Raise the concern as it is: a concern is always taken, and"
                                + " you can write more by its receipt.")
                .thrown(SWEEP);
    }

    Optional<ConcernBody> find(Authority authority, @Nullable String typed) {
        Receipt receipt = Receipt.typed(Optional.ofNullable(typed).orElse(""));
        limits.asked(drafts.id(authority, receipt));
        return drafts.find(authority, receipt, intake.today()).map(this::read);
    }

    private String written(ConcernBody concern) {
        try {
            String text = json.writeValueAsString(concern);
            if (text.length() > CHARACTERS_MAX) {
                throw new BadInput("concern", "is longer than %d characters".formatted(CHARACTERS_MAX));
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write a draft", e);
        }
    }

    private ConcernBody read(String text) {
        try {
            return json.readValue(text, ConcernBody.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot read a draft", e);
        }
    }
}
