package probity.declarations.donors;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
import probity.declarations.donors.DonorLedger.Account;
import probity.declarations.donors.DonorLedger.SortKey;
import probity.declarations.gift.Accumulation.Part;
import probity.declarations.gift.Cumulations;
import probity.declarations.gift.Lines;
import probity.declarations.gift.Readership;
import probity.declarations.vocabulary.Money;
import probity.declarations.vocabulary.PersonId;

/** What donors gave to one person, added up as the code that binds the person does, up to today. */
@Path("/api/v1/gift-donors")
@RolesAllowed({"declarant", "line-manager", "director", "monitoring-officer", "deputy-monitoring-officer"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts")
class DonorsResource {

    private static final String LIST = "gift-donors";

    /**
     * A donor with what they gave.
     *
     * @param donor names the donor in this authority; a person goes by another name for each recipient
     * @param from the first day that counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DonorBody(
            UUID donor,
            String kind,
            @Nullable String name,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            Fields.Money sum,
            LocalDate from,
            LocalDate until,
            List<PartBody> parts) {

        static DonorBody of(DonorSum sum, Account account) {
            return new DonorBody(
                    sum.donor(),
                    sum.kind(),
                    sum.name(),
                    sum.companyNumber(),
                    sum.charityNumber(),
                    money(sum.sum()),
                    account.from(),
                    account.until(),
                    sum.parts().stream().map(PartBody::of).toList());
        }
    }

    record PartBody(UUID gift, LocalDate on, Fields.Money value) {

        static PartBody of(Part part) {
            return new PartBody(part.gift(), part.on(), money(part.pounds()));
        }
    }

    private final DonorLedger ledger;
    private final Cumulations cumulations;
    private final Readership readership;
    private final Freshness freshness;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Clock clock;

    DonorsResource(
            DonorLedger ledger,
            Cumulations cumulations,
            Lines lines,
            Freshness freshness,
            AccessLog accesses,
            CurrentCaller caller,
            Cursors cursors,
            Clock clock) {
        this.ledger = ledger;
        this.cumulations = cumulations;
        this.readership = new Readership(lines);
        this.freshness = freshness;
        this.accesses = accesses;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Sums per donor, the largest first: one's own, or those of a recipient whom one may see")
    public Page<DonorBody> page(
            @QueryParam("recipient") @Nullable String recipient,
            @BeanParam Paging paging,
            @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(DonorLedgerProjection.NAME, seen);
        Caller reader = caller.get();
        var person = new PersonId(recipient == null ? reader.person() : readable(recipient, reader));
        var today = LocalDate.now(clock);
        String list = LIST + " of " + person;
        var after = cursors.after(list, paging).map(DonorsResource::key);
        return cumulations
                .window(reader.authority().id(), person, today)
                .map(window -> new Account(person.value(), reader.authority(), window.from(), today))
                .map(account -> {
                    var sums = ledger.sums(account, after, paging.limit() + 1);
                    var page = cursors.page(list, paging, sums, DonorsResource::key);
                    var bodies = page.items().stream()
                            .map(sum -> DonorBody.of(sum, account))
                            .toList();
                    return new Page<>(bodies, page.next());
                })
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    /** The id, or the end of the request as if there were nobody. That somebody looked at another's is on record. */
    private UUID readable(String recipient, Caller reader) {
        UUID person = new Fields().uuid("recipient", recipient).get();
        var today = LocalDate.now(clock);
        if (!readership.includes(new PersonId(reader.person()), reader.roles(), new PersonId(person), today)) {
            throw Problem.absent().thrown();
        }
        if (!person.equals(reader.person())) {
            accesses.read(reader, LIST, person);
        }
        return person;
    }

    private static List<String> key(DonorSum sum) {
        return List.of(sum.sum().amount().toPlainString(), sum.donor().toString());
    }

    private static SortKey key(List<String> key) {
        return new SortKey(new Money(new BigDecimal(key.getFirst()), Money.POUND), UUID.fromString(key.getLast()));
    }

    private static Fields.Money money(Money money) {
        return new Fields.Money(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
