package probity.audit.reporting;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.audit.report.Quarter;
import probity.audit.report.Template;
import probity.audit.vocabulary.PastInstant;
import probity.chassis.http.BadInput;
import probity.chassis.http.Fields;

/** Of which quarter a report is asked, and as known when: {@code @BeanParam ReportRequest request}. */
public final class ReportRequest {

    /** What to say of a quarter that cannot be read. */
    static final String QUARTER_RULE = "must be a quarter of a year, such as 2026-Q2";

    private static final int CHARACTERS_OF_A_DIRECTORATE = 200;

    @QueryParam("quarter")
    @Nullable
    String quarter;

    @QueryParam("directorate")
    @Nullable
    String directorate;

    @QueryParam("knownAt")
    @Nullable
    String knownAt;

    /** Called by Quarkus REST, which then fills the fields. */
    public ReportRequest() {}

    Quarter quarter() {
        return Optional.ofNullable(quarter)
                .flatMap(Quarter::parse)
                .orElseThrow(() -> new BadInput("quarter", QUARTER_RULE));
    }

    @Nullable
    String directorateOf(Template template) {
        return directorate(template, directorate);
    }

    /** Given for those reports that are about one, and for no others. */
    static @Nullable String directorate(Template template, @Nullable String directorate) {
        if (template.ofDirectorate()) {
            return new Fields()
                    .text("directorate", directorate, CHARACTERS_OF_A_DIRECTORATE)
                    .get();
        }
        if (directorate != null) {
            throw new BadInput("directorate", "is not taken: this report is about all of them");
        }
        return null;
    }

    Optional<Instant> knownAt(Instant now) {
        return Optional.ofNullable(knownAt)
                .map(text -> PastInstant.parse(text, now).orElseThrow(() -> new BadInput("knownAt", PastInstant.RULE)));
    }
}
