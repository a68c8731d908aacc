package probity.declarations.assessing;

import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.BadInput;
import probity.chassis.http.Cursors;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;

/** The codes, for anybody. Nothing here is written down, and nobody is asked who they are. */
@Path("/api/v1/codes")
@PermitAll
@Tag(name = "Codes of conduct")
class CodesResource {

    private static final String VERSION = "[1-9]\\d{0,3}";

    private final Codes codes;
    private final Lints lints;
    private final Cursors cursors;
    private final Clock clock;

    CodesResource(Codes codes, Lints lints, Cursors cursors, Clock clock) {
        this.codes = codes;
        this.lints = lints;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every code, in the version that is in force today")
    public Page<CodeSummary> list(@BeanParam Paging paging) {
        var inForce = codes.allInForce(today()).stream().map(CodeSummary::of).toList();
        return cursors.cut("codes", paging, inForce, CodeSummary::code);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "All that a code's file says, in the version in force today or in another one")
    public Map<String, Object> document(@RestPath String code, @QueryParam("version") @Nullable String version) {
        return find(code, version).content();
    }

    @GET
    @Path("/{code}/self-check")
    @Operation(summary = "The questions that the code asks people to put to themselves")
    public Map<String, Object> selfCheck(@RestPath String code) {
        CodeDocument document = find(code, null);
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("code", document.code().id().code().value());
        check.put("version", document.code().id().number());
        check.put(
                "selfCheck",
                Optional.ofNullable(document.content().get("selfCheck"))
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-self-check", "This code asks no such questions.")
                                .thrown()));
        return check;
    }

    @GET
    @Path("/{code}/lint")
    @Operation(summary = "What is outdated, contradictory, open or missing, and what the authority decided itself")
    public LintBody lint(@RestPath String code, @QueryParam("version") @Nullable String version) {
        return LintBody.of(lints.of(find(code, version)));
    }

    @POST
    @Path("/{code}/gift-assessment")
    @Operation(summary = "Must I declare this? Judged by the version in force on the day of the offer; writes nothing")
    public AnswerBody assess(@RestPath String code, @Nullable FactsBody body) {
        CodeId id = known(code);
        var facts = new FactsReader(today()).read(Optional.ofNullable(body).orElse(FactsBody.NONE));
        return codes.inForce(id, facts.offeredOn())
                .map(document -> AnswerBody.of(document.code().assess(facts)))
                .orElseThrow(() -> Problem.of(
                                NOT_FOUND,
                                "no-version-in-force",
                                "No version of this code was in force on the day of the offer.")
                        .thrown());
    }

    private CodeDocument find(String code, @Nullable String version) {
        CodeId id = known(code);
        Optional<CodeDocument> found =
                version == null ? codes.inForce(id, today()) : codes.version(version(id, version));
        return found.orElseThrow(() -> Problem.absent().thrown());
    }

    private static CodeVersion version(CodeId id, String version) {
        if (!version.matches(VERSION)) {
            throw new BadInput("version", "must be a number from 1 to 9999");
        }
        return new CodeVersion(id, Integer.parseInt(version));
    }

    private CodeId known(String code) {
        return CodeId.parsed(code)
                .filter(codes::knows)
                .orElseThrow(() -> Problem.absent().thrown());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
