package probity.declarations.deadline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Cursors;
import probity.chassis.http.Fields;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.http.Seen;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.clock.LineDeadlines;
import probity.declarations.clock.LineDeadlines.Above;
import probity.declarations.clock.LineDeadlines.Slice;
import probity.declarations.clock.OwnDeadlines;
import probity.declarations.clock.OwnDeadlines.Own;
import probity.declarations.clock.Staff;
import probity.declarations.clock.State;
import probity.declarations.deadline.DeadlineRow.After;
import probity.declarations.deadline.DeadlineRow.Owing;
import probity.declarations.deadline.DeadlineRow.Wanted;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Words;

/** What the caller owes by when, and what waits for them as the line of others. What is due first comes first. */
@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Deadlines")
class DeadlinesResource {

    private static final String LIST = "deadlines";

    private static final Map<String, State> STATES = Words.all(State.class);

    private final DeadlineReasons reasons;
    private final List<OwnDeadlines> others;
    private final LineDeadlines ofTheLine;
    private final Staff staff;
    private final Freshness freshness;
    private final AccessLog accesses;
    private final Clock clock;
    private final CurrentCaller caller;
    private final Cursors cursors;

    DeadlinesResource(
            DeadlineReasons reasons,
            List<OwnDeadlines> others,
            LineDeadlines ofTheLine,
            Staff staff,
            Freshness freshness,
            AccessLog accesses,
            Clock clock,
            CurrentCaller caller,
            Cursors cursors) {
        this.reasons = reasons;
        this.others = others;
        this.ofTheLine = ofTheLine;
        this.staff = staff;
        this.freshness = freshness;
        this.accesses = accesses;
        this.clock = clock;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** The states that are asked for, such as {@code open,overdue}; all if none is named. */
    @GET
    @RolesAllowed("declarant")
    public Page<DeadlineBody> own(
            @BeanParam Paging paging,
            @QueryParam("state") @Nullable String state,
            @HeaderParam(Seen.HEADER) @Nullable String seen) {
        return owedBy(caller.get().person(), paging, states(state), seen);
    }

    private Page<DeadlineBody> owedBy(UUID person, Paging paging, Set<State> states, @Nullable String seen) {
        freshness.await(DeadlineProjection.NAME, seen);
        others.forEach(kind -> kind.projection().ifPresent(name -> freshness.await(name, seen)));
        String authority = caller.get().authority().id();
        var today = LocalDate.now(clock);
        List<Own> more = others.stream()
                .flatMap(kind -> kind.of(authority, new PersonId(person), today).stream())
                .toList();
        return page(Owing.declarant(person), _ -> more, states, paging);
    }

    /** What somebody owes whom the caller stands above. That they looked is on record. */
    @GET
    @Path("/line/{id}")
    @RolesAllowed({"line-manager", "director", "monitoring-officer", "deputy-monitoring-officer"})
    public Page<DeadlineBody> ofOneBelow(
            @RestPath UUID id,
            @BeanParam Paging paging,
            @QueryParam("state") @Nullable String state,
            @HeaderParam(Seen.HEADER) @Nullable String seen) {
        Set<State> states = states(state);
        Caller reader = caller.get();
        var line = staff.lineOf(reader.authority().id(), new PersonId(id), LocalDate.now(clock));
        if (!line.includes(new PersonId(reader.person()))) {
            throw Problem.absent().thrown();
        }
        accesses.read(reader, LIST, id);
        return owedBy(id, paging, states, seen);
    }

    /**
     * What waits for the caller as manager, deputy or director of whoever declared, or was referred to them as Monitoring
     * Officer. That they looked is on record.
     */
    @GET
    @Path("/line")
    @RolesAllowed({"line-manager", "director", "monitoring-officer", "deputy-monitoring-officer"})
    public Page<DeadlineBody> ofTheLine(
            @BeanParam Paging paging,
            @QueryParam("state") @Nullable String state,
            @HeaderParam(Seen.HEADER) @Nullable String seen) {
        Set<State> states = states(state);
        freshness.await(DeadlineProjection.NAME, seen);
        freshness.await(ofTheLine.projection(), seen);
        Caller reader = caller.get();
        accesses.read(reader, LIST, null);
        var above = new Above(reader.authority().id(), new PersonId(reader.person()), reader.roles());
        var below = staff.below(reader.authority().id(), new PersonId(reader.person()), LocalDate.now(clock));
        return page(Owing.line(below), slice -> ofTheLine.page(above, slice), states, paging);
    }

    private Page<DeadlineBody> page(Owing owing, Function<Slice, List<Own>> others, Set<State> states, Paging paging) {
        var today = LocalDate.now(clock);
        int soonDays = reasons.soonDays();
        var wanted = new Wanted(caller.get().authority(), owing, states, today, today.plusDays(soonDays));
        String list = "%s %s %s".formatted(LIST, owing.owner(), states);
        After after = cursors.after(list, paging)
                .map(key -> new After(LocalDate.parse(key.getFirst()), UUID.fromString(key.getLast())))
                .orElse(After.NOTHING);
        var gifts = DeadlineRow.page(wanted, after, paging.limit() + 1).stream()
                .map(row -> new Listed(
                        row.due,
                        row.id,
                        () -> DeadlineBody.of(
                                row,
                                State.of(row.due, row.done, today, soonDays),
                                reasons.of(row),
                                reasons.reminders(row))));
        var slice = new Slice(states, today, wanted.soon(), after.due(), after.id(), paging.limit() + 1);
        var rest = others.apply(slice).stream()
                .map(own -> listed(own, own.deadline().state(today, soonDays), states))
                .flatMap(Optional::stream)
                .filter(each -> each.isAfter(after));
        var listed = Stream.concat(gifts, rest)
                .sorted(Listed.IN_ORDER)
                .limit(paging.limit() + 1L)
                .toList();
        var page = cursors.page(
                list,
                paging,
                listed,
                each -> List.of(each.due().toString(), each.id().toString()));
        return new Page<>(page.items().stream().map(each -> each.body().get()).toList(), page.next());
    }

    private Optional<Listed> listed(Own own, State state, Set<State> wanted) {
        return wanted.contains(state)
                ? Optional.of(new Listed(
                        own.deadline().due(), own.id(), () -> DeadlineBody.of(own, state, reasons.reminders(own))))
                : Optional.empty();
    }

    private static Set<State> states(@Nullable String text) {
        if (text == null) {
            return EnumSet.allOf(State.class);
        }
        var in = new Fields();
        var states = Arrays.stream(text.split(",", -1))
                .map(word -> in.oneOf("state", word, STATES))
                .toList();
        return states.stream()
                .map(Fields.Field::get)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
    }
}
