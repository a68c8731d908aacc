package probity.audit.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.audit.edition.Edition;
import probity.audit.edition.EditionCommand;
import probity.audit.edition.EditionEvent;
import probity.audit.vocabulary.Post;
import probity.chassis.access.AccessLog;
import probity.chassis.command.Aggregate;
import probity.chassis.http.Cursors;
import probity.chassis.http.Freshness;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Replies;
import probity.chassis.http.Seen;
import probity.chassis.http.Writes;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/** Begins a report, and shows what has become of those that were begun. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reports")
class ReportsResource {

    private static final String LIST = "reports";

    /** Of which kind, on which quarter, and about which directorate if it is about one. */
    record ReportRequestBody(
            @Nullable String template,
            @Nullable String quarter,
            @Nullable String directorate) {}

    /** A report in the list of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportSummary(
            UUID id,
            String status,
            String template,
            String quarter,
            @Nullable String directorate,
            @Nullable Instant publishedAt) {

        static ReportSummary of(EditionTable.Row row) {
            return new ReportSummary(
                    row.id(), row.status(), row.template(), row.quarter(), row.directorate(), row.publishedAt());
        }
    }

    private final Writes.To<Edition, EditionCommand, EditionEvent> editions;
    private final OwnersCommands say;
    private final VisibleReports visible;
    private final EditionTable table;
    private final Replies replies;
    private final Freshness freshness;
    private final AccessLog accesses;
    private final Cursors cursors;
    private final CurrentCaller caller;

    ReportsResource(
            Aggregate<Edition, EditionCommand, EditionEvent> editions,
            Writes writes,
            OwnersCommands say,
            VisibleReports visible,
            EditionTable table,
            Freshness freshness,
            AccessLog accesses,
            Cursors cursors) {
        this.editions = writes.to(editions, LIST, ReportBody::of);
        this.say = say;
        this.visible = visible;
        this.table = table;
        this.replies = writes.replies();
        this.freshness = freshness;
        this.accesses = accesses;
        this.cursors = cursors;
        this.caller = writes.caller();
    }

    @POST
    @RolesAllowed({Post.HR_DIRECTOR, Post.MONITORING_OFFICER, Post.AUDIT_DIRECTOR})
    @Operation(summary = "Draft a report on a quarter that is over; its figures are counted now, and stay")
    @APIResponseSchema(value = ReportBody.class, responseCode = "201", responseDescription = "Drafted")
    public Response draft(
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, ReportRequestBody body) {
        return editions.create(editions.creation(key), key, body, say.draft(body));
    }

    @GET
    @RolesAllowed({
        Post.HR_DIRECTOR,
        Post.MONITORING_OFFICER,
        Post.DEPUTY_MONITORING_OFFICER,
        Post.AUDIT_DIRECTOR,
        Post.EXTERNAL_AUDITOR,
        Post.COMMITTEE_MEMBER
    })
    @Operation(summary = "The reports, newest first; drafts are shown to officers and auditors alone")
    public Page<ReportSummary> page(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(EditionProjection.NAME, seen);
        Caller reader = caller.get();
        accesses.read(reader, LIST, null);
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        List<EditionTable.Row> rows =
                table.page(reader.authority(), VisibleReports.seesDrafts(reader), before, paging.limit() + 1);
        var page = cursors.page(LIST, paging, rows, row -> List.of(Long.toString(row.position())));
        return new Page<>(page.items().stream().map(ReportSummary::of).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Post.HR_DIRECTOR,
        Post.MONITORING_OFFICER,
        Post.DEPUTY_MONITORING_OFFICER,
        Post.AUDIT_DIRECTOR,
        Post.EXTERNAL_AUDITOR,
        Post.COMMITTEE_MEMBER
    })
    @Operation(summary = "What has become of a report: who commented on it, who signed it off, what was published")
    @APIResponseSchema(ReportBody.class)
    public Response one(@RestPath UUID id) {
        return replies.loaded(visible.read(id), state -> ReportBody.of(id, state));
    }
}
