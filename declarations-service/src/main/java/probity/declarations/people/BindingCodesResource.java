package probity.declarations.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Freshness;
import probity.chassis.http.Problem;
import probity.chassis.http.Seen;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.code.Binding;
import probity.declarations.code.Code;
import probity.declarations.code.Codes;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Words;
import probity.declarations.vocabulary.Worker;

/** By which code somebody is bound on a day: for themselves, and for those who must know of everybody. */
@Path("/api/v1/people/{id}/codes")
@RolesAllowed({"declarant", "hr", "monitoring-officer", "deputy-monitoring-officer", "audit-director"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class BindingCodesResource {

    private static final Set<String> KNOW_EVERYBODY =
            Set.of("hr", "monitoring-officer", "deputy-monitoring-officer", "audit-director");

    /**
     * @param worker what they are that day; absent if they do not serve
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BoundBody(UUID person, LocalDate on, @Nullable String worker, List<BindingBody> codes) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record BindingBody(
            String code,
            int version,
            String title,
            String extent,
            List<String> clauses,
            @Nullable String authorityChoice) {

        static BindingBody of(Binding binding) {
            Code code = binding.document().code();
            return new BindingBody(
                    code.id().code().value(),
                    code.id().number(),
                    code.title(),
                    Words.of(binding.extent()),
                    binding.basis().clauses(),
                    binding.basis().authorityChoice());
        }
    }

    private final PlaceTable places;
    private final Codes codes;
    private final Freshness freshness;
    private final CurrentCaller caller;
    private final Clock clock;

    BindingCodesResource(PlaceTable places, Codes codes, Freshness freshness, CurrentCaller caller, Clock clock) {
        this.places = places;
        this.codes = codes;
        this.freshness = freshness;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public BoundBody on(
            @RestPath UUID id, @QueryParam("on") @Nullable String on, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        LocalDate day =
                on == null ? LocalDate.now(clock) : new Fields().date("on", on).get();
        freshness.await(PeopleProjection.NAME, seen);
        Caller reader = caller.get();
        if (!mayAsk(reader, id) || !places.knows(new PersonId(id), reader.authority())) {
            throw Problem.absent().thrown();
        }
        return places.inService(new PersonId(id), reader.authority(), day)
                .map(place -> place.job().worker())
                .map(worker -> new BoundBody(id, day, Words.of(worker), bindings(reader, worker, day)))
                .orElseGet(() -> new BoundBody(id, day, null, List.of()));
    }

    private static boolean mayAsk(Caller reader, UUID person) {
        return reader.person().equals(person) || KNOW_EVERYBODY.stream().anyMatch(reader::has);
    }

    private List<BindingBody> bindings(Caller reader, Worker worker, LocalDate day) {
        return Binding.of(codes, reader.authority().id(), worker, day).stream()
                .map(BindingBody::of)
                .toList();
    }
}
