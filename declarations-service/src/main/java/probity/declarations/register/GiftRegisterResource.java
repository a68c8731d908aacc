package probity.declarations.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Csv;
import probity.chassis.http.Freshness;
import probity.chassis.http.Paging;
import probity.chassis.http.Seen;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/**
 * Shows the register of one's own authority, as far as the caller reads it: one's own entries, those of one's line, and
 * what the codes let a post read. That somebody looked at others' entries is on record before they see them.
 */
@Path("/api/v1/gift-register")
@RolesAllowed({
    "declarant",
    "line-manager",
    "director",
    "hr",
    "hr-director",
    "monitoring-officer",
    "deputy-monitoring-officer",
    "audit-director",
    "external-auditor"
})
@RunOnVirtualThread
@Tag(name = "Register of gifts")
class GiftRegisterResource {

    private static final String REGISTER = "gift-register";

    private final RegisterTable register;
    private final RegisterTimes times;
    private final RegisterCursors cursors;
    private final Readers readers;
    private final Freshness freshness;
    private final AccessLog accesses;
    private final CurrentCaller caller;

    GiftRegisterResource(
            RegisterTable register,
            RegisterTimes times,
            RegisterCursors cursors,
            Readers readers,
            Freshness freshness,
            AccessLog accesses,
            CurrentCaller caller) {
        this.register = register;
        this.times = times;
        this.cursors = cursors;
        this.readers = readers;
        this.freshness = freshness;
        this.accesses = accesses;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A part of the register, the newest offers first")
    public RegisterPage page(
            @BeanParam Paging paging,
            @BeanParam RegisterFilter filter,
            @BeanParam ComplianceFilter compliance,
            @BeanParam AskedMoment asked,
            @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(GiftRegisterProjection.NAME, seen);
        var after = cursors.after(REGISTER, paging);
        Moment moment = after.map(RegisterCursors.After::moment).orElseGet(() -> times.known(asked));
        Search search = readable(filter.search(moment.asAt()), compliance);
        var rows = register.page(moment, search, after.map(RegisterCursors.After::place), paging.limit() + 1);
        var page = cursors.page(REGISTER, paging, moment, rows);
        return new RegisterPage(
                page.items().stream().map(EntryRow::entry).toList(), page.next(), moment.day(), moment.knownAt());
    }

    /** All of it, to be kept and sorted elsewhere, for who asks for that. */
    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "All of the register as a table")
    public Response everything(
            @BeanParam RegisterFilter filter,
            @BeanParam ComplianceFilter compliance,
            @BeanParam AskedMoment asked,
            @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(GiftRegisterProjection.NAME, seen);
        Moment moment = times.known(asked);
        Search search = readable(filter.search(moment.asAt()), compliance);
        return Csv.streamed(
                "gift-register.csv",
                EntryTable.REGISTER.header(),
                rows -> register.each(moment, search, row -> rows.accept(EntryTable.REGISTER.row(row.entry()))));
    }

    private Search readable(Search search, ComplianceFilter compliance) {
        compliance.narrow(search);
        return search.of(readable());
    }

    /** The entries that the caller may read. From here on they count as read, unless they are the caller's own. */
    private Where readable() {
        Caller reader = caller.get();
        Readers.Visible visible = readers.visible(reader);
        if (visible.ofOthers()) {
            accesses.read(reader, REGISTER, null);
        }
        return visible.entries();
    }
}
