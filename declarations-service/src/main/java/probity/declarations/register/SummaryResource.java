package probity.declarations.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import probity.chassis.identity.Authority;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Codes;
import probity.declarations.code.Publication;
import probity.declarations.register.SummaryBody.Band;
import probity.declarations.register.SummaryBody.Rule;

/**
 * How many entries there are of those that are not shown one by one, where the codes allow that. Years that are not over
 * are left out, and so are small numbers; nobody may ask for another day, to find out by the difference who came when.
 */
@Path("/api/v1/authorities/{authority}/gift-register/summary")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public register of gifts")
class SummaryResource {

    private static final int FEWEST = 5;

    private final RegisterTable table;
    private final RegisterTimes times;
    private final PublicAuthorities authorities;
    private final Codes codes;
    private final Clock clock;

    SummaryResource(RegisterTable table, RegisterTimes times, PublicAuthorities authorities, Codes codes, Clock clock) {
        this.table = table;
        this.times = times;
        this.authorities = authorities;
        this.codes = codes;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What an authority publishes of its register, and why not more",
            description =
                    "The rules by which its codes publish, summarise or withhold entries, and how many of those to "
                            + "be summarised there are by grade and year of the offer. Numbers under five are left out.")
    @APIResponseSchema(SummaryBody.class)
    public Response summary(@RestPath String authority, @Context Request request) {
        Authority of = authorities.named(authority);
        var today = LocalDate.now(clock);
        var body = new SummaryBody(rules(of, today), bands(of, today), FEWEST);
        return PublicAnswers.of(request, body, body);
    }

    private List<Band> bands(Authority authority, LocalDate today) {
        var known = new Moment(
                today.withDayOfYear(1).minusDays(1),
                times.publiclyKnown(new AskedMoment()).knownAt());
        var where = new Where()
                .and("authority = ?", authority.id())
                .and("treatment = 'summarise'")
                .and(known.conditions())
                .and("withdrawn_on is null");
        return table.read(
                """
                select capacity, grade, cast(extract(year from offered_on) as int) as year, count(*) as entries
                  from gift_register
                 where %s
                 group by capacity, grade, year
                having count(*) >= %d
                 order by year desc, capacity, grade
                """.formatted(where.sql(), FEWEST),
                where,
                row -> new Band(
                        row.getString("capacity"), row.getString("grade"), row.getInt("year"), row.getInt("entries")));
    }

    private List<Rule> rules(Authority authority, LocalDate today) {
        return codes.runBy(authority.id(), today).stream()
                .flatMap(SummaryResource::rules)
                .toList();
    }

    private static Stream<Rule> rules(CodeDocument document) {
        return Publication.of(document.content()).gifts().stream()
                .map(rule -> Rule.of(document.code().id(), rule));
    }
}
