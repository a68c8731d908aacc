package probity.declarations.reviewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Cursors;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Seen;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.annualreturn.Readership;
import probity.declarations.annualreturn.Staff;
import probity.declarations.reviewing.AwaitingReview.Desk;
import probity.declarations.vocabulary.PersonId;

/** What waits for the caller's review. That somebody looked is on record before they see it. */
@Path("/api/v1/annual-reviews")
@RolesAllowed({"line-manager", "director", "monitoring-officer", "deputy-monitoring-officer"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Annual declarations")
class AwaitingReviewResource {

    private static final String LIST = "annual-reviews";

    /** A declaration that waits, without what it holds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AwaitingBody(
            UUID annualDeclaration,
            UUID person,
            String directorate,
            int year,
            LocalDate returnedOn,
            int daysLate,
            boolean nil,
            @Nullable String referredTo) {

        static AwaitingBody of(AwaitingReview.Row row) {
            return new AwaitingBody(
                    row.annualDeclaration(),
                    row.person(),
                    row.directorate(),
                    row.year(),
                    row.returnedOn(),
                    row.daysLate(),
                    row.nil(),
                    row.referredTo());
        }
    }

    private final AwaitingReview awaiting;
    private final Staff staff;
    private final Freshness freshness;
    private final AccessLog accesses;
    private final Clock clock;
    private final CurrentCaller caller;
    private final Cursors cursors;

    AwaitingReviewResource(
            AwaitingReview awaiting,
            Staff staff,
            Freshness freshness,
            AccessLog accesses,
            Clock clock,
            CurrentCaller caller,
            Cursors cursors) {
        this.awaiting = awaiting;
        this.staff = staff;
        this.freshness = freshness;
        this.accesses = accesses;
        this.clock = clock;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    public Page<AwaitingBody> page(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(AwaitingReviewProjection.NAME, seen);
        Caller reviewer = caller.get();
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = awaiting.page(deskOf(reviewer), reviewer.authority(), before, paging.limit() + 1);
        var page = cursors.page(LIST, paging, rows, row -> List.of(Long.toString(row.position())));
        accesses.read(reviewer, LIST, null);
        return new Page<>(page.items().stream().map(AwaitingBody::of).toList(), page.next());
    }

    private Desk deskOf(Caller reviewer) {
        var below = staff.below(new PersonId(reviewer.person()), LocalDate.now(clock));
        return new Desk(
                reviewer.person(),
                ids(below.all()),
                ids(below.asDirector()),
                Readership.keepsTheCode(reviewer.roles()));
    }

    private static List<UUID> ids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }
}
