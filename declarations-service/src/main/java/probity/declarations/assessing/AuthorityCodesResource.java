package probity.declarations.assessing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import probity.chassis.http.Cursors;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.declarations.code.Codes;

/** Which codes an authority runs. */
@Path("/api/v1/authorities/{authority}/codes")
@PermitAll
@Tag(name = "Codes of conduct")
class AuthorityCodesResource {

    private final Codes codes;
    private final Cursors cursors;
    private final Clock clock;

    AuthorityCodesResource(Codes codes, Cursors cursors, Clock clock) {
        this.codes = codes;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The codes that an authority runs today, for its officers and for its members")
    public Page<CodeSummary> list(@RestPath String authority, @BeanParam Paging paging) {
        var run = codes.runBy(authority, LocalDate.now(clock));
        if (run.isEmpty()) {
            throw Problem.absent().thrown();
        }
        var summaries = run.stream().map(CodeSummary::of).toList();
        return cursors.cut("codes of " + authority, paging, summaries, CodeSummary::code);
    }
}
