package probity.audit.timeline;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import probity.audit.ledger.Entry;
import probity.audit.timeline.RecordFilter.Wanted;
import probity.audit.timeline.RecordSearch.Found;
import probity.audit.timeline.RecordSearch.Place;
import probity.audit.vocabulary.Post;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Csv;
import probity.chassis.http.Cursors;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/**
 * All records of the caller's authority that can be shown, by type, day, whom or what they name, post and clause: also
 * who read what, who was refused, and who took a list away. Who asks is on record before the answer leaves.
 */
@Path("/api/v1/records")
@RunOnVirtualThread
@RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR})
class RecordsResource {

    private static final int ROWS_MAX = 100_000;

    private static final int PORTION = 1_000;

    private static final List<String> HEADER = List.of("leaf index", "time", "type", "about", "event", "fact");

    private final RecordSearch search;
    private final AccessLog accesses;
    private final Cursors cursors;
    private final CurrentCaller caller;

    RecordsResource(RecordSearch search, AccessLog accesses, Cursors cursors, CurrentCaller caller) {
        this.search = search;
        this.accesses = accesses;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What was published, by type, day, subject, post and clause, newest first")
    public Page<TimelineEntry> page(@BeanParam RecordFilter filter, @BeanParam Paging paging) {
        Caller reader = caller.get();
        Wanted wanted = filter.wanted();
        String list = "records with " + wanted;
        Place after = cursors.after(list, paging).map(Place::of).orElse(Place.BEGINNING);
        int limit = paging.limit() + 1;
        search.awaitAll(reader.authority());
        List<Found> found = search.find(reader, wanted, after, limit);
        accesses.read(reader, "records", wanted.subject());
        var page = cursors.page(list, paging, found, each -> each.place().sortKey());
        return new Page<>(
                page.items().stream()
                        .map(each -> TimelineEntry.of(each.entry()))
                        .toList(),
                page.next());
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "The same as a table, all of it: up to 100,000 records")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response table(@BeanParam RecordFilter filter) {
        Caller reader = caller.get();
        Wanted wanted = filter.wanted();
        search.awaitAll(reader.authority());
        if (search.count(reader.authority(), wanted, ROWS_MAX + 1) > ROWS_MAX) {
            throw tooMany();
        }
        accesses.read(reader, "records-export", wanted.subject());
        return Csv.streamed("records.csv", HEADER, rows -> each(reader, wanted, rows));
    }

    private static WebApplicationException tooMany() {
        return Problem.of(
                        CONFLICT,
                        "too-many-records",
                        "A table has up to %,d records, and there are more. Ask for fewer days, a type or a subject."
                                .formatted(ROWS_MAX))
                .thrown();
    }

    private void each(Caller reader, Wanted wanted, Consumer<List<String>> rows) {
        Place after = Place.BEGINNING;
        List<Found> portion;
        do {
            portion = search.find(reader, wanted, after, PORTION);
            portion.forEach(found -> rows.accept(row(found.entry())));
            after = portion.isEmpty() ? after : portion.getLast().place();
        } while (portion.size() == PORTION);
    }

    private static List<String> row(Entry entry) {
        return List.of(
                Long.toString(entry.index()),
                entry.time().orElse(""),
                String.valueOf(entry.type()),
                String.valueOf(entry.stream()),
                String.valueOf(entry.event()),
                entry.body());
    }
}
