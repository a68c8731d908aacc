package probity.declarations.returning;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.chassis.sealing.KeyedHash;
import probity.declarations.annualreturn.AnnualReturnCommand;
import probity.declarations.annualreturn.AnnualReturnCommand.AddInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.AmendInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.AttestNil;
import probity.declarations.annualreturn.AnnualReturnCommand.CeaseInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.ReturnInterests;
import probity.declarations.annualreturn.AnnualReturnCommand.ReturnNil;
import probity.declarations.annualreturn.AnnualReturnCommand.WithdrawInterest;
import probity.declarations.annualreturn.Attestation;
import probity.declarations.annualreturn.Filing;
import probity.declarations.annualreturn.InterestForm;
import probity.declarations.annualreturn.InterestForms;
import probity.declarations.annualreturn.Staff;
import probity.declarations.campaign.Campaign;
import probity.declarations.campaign.CampaignCommand;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.campaign.Terms;
import probity.declarations.returning.ReturningResource.AdditionRequest;
import probity.declarations.returning.ReturningResource.AmendmentRequest;
import probity.declarations.returning.ReturningResource.CessationRequest;
import probity.declarations.returning.ReturningResource.InterestWithdrawalRequest;
import probity.declarations.returning.ReturningResource.NilRequest;
import probity.declarations.returning.ReturningResource.ReturnRequest;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** Makes the commands of who returns a declaration, with all that the decision needs to know. */
@Singleton
class DeclarantsReturns {

    private static final int REASON_MAX = 2_000;

    private final Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns;
    private final CommandHandler commands;
    private final InterestForms forms;
    private final Staff staff;
    private final KeyedHash hash;
    private final Clock clock;

    DeclarantsReturns(
            Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns,
            CommandHandler commands,
            InterestForms forms,
            Staff staff,
            KeyedHash hash,
            Clock clock) {
        this.campaigns = campaigns;
        this.commands = commands;
        this.forms = forms;
        this.staff = staff;
        this.hash = hash;
        this.clock = clock;
    }

    /** A person and year have one declaration. */
    UUID annualReturn(Caller caller, int year) {
        return hash.uuid(caller.authority(), "annual-return", caller.person().toString(), Integer.toString(year));
    }

    AnnualReturnCommand returned(Caller caller, int year, ReturnRequest body) {
        var in = new Fields();
        if ((body.interests() == null) == (body.nil() == null)) {
            in.violated("interests", "needs either interests or a nil return");
            in.check();
        }
        Place place = place(caller);
        InterestForm form = form(place);
        Filing filing = filing(caller, year, form);
        if (body.nil() != null) {
            var attestation = attestation(in, "nil.attestation", body.nil().attestation());
            return new ReturnNil(declarant(caller), place.directorate(), filing, attestation);
        }
        List<InterestBody> interests = body.interests() == null ? List.of() : body.interests();
        return new ReturnInterests(
                declarant(caller),
                place.directorate(),
                filing,
                reader(caller, annualReturn(caller, year), form).readAll(interests));
    }

    AddInterest add(UUID id, Caller caller, AdditionRequest body) {
        var interest = reader(caller, id, form(place(caller))).read(body.interest());
        return new AddInterest(declarant(caller), interest, today());
    }

    AmendInterest amend(UUID id, Caller caller, AmendmentRequest body) {
        int number = new Fields().required("number", body.number()).get();
        var interest = reader(caller, id, form(place(caller))).read(body.interest());
        return new AmendInterest(declarant(caller), number, interest, today());
    }

    CeaseInterest cease(Caller caller, CessationRequest body) {
        var in = new Fields();
        var number = in.required("number", body.number());
        var until = in.date("until", body.until());
        in.check();
        if (until.get().isAfter(today())) {
            in.refused("until", "is in the future");
        }
        return new CeaseInterest(declarant(caller), number.get(), until.get(), today());
    }

    WithdrawInterest withdraw(Caller caller, InterestWithdrawalRequest body) {
        var in = new Fields();
        var number = in.required("number", body.number());
        var reason = in.text("reason", body.reason(), REASON_MAX);
        return new WithdrawInterest(declarant(caller), number.get(), mine(caller, reason.get()), today());
    }

    AttestNil attestNil(Caller caller, NilRequest body) {
        var in = new Fields();
        var reason = in.text("reason", body.reason(), REASON_MAX);
        var attestation = attestation(in, "attestation", body.attestation());
        return new AttestNil(declarant(caller), attestation, mine(caller, reason.get()), today());
    }

    /** What a declarant is asked in a year, before they answer. */
    Optional<Terms> terms(Caller caller, int year) {
        return commands.load(campaigns, campaign(caller, year), caller.authority())
                .flatMap(found -> found.state().asked());
    }

    private UUID campaign(Caller caller, int year) {
        return hash.uuid(caller.authority(), "campaign", Integer.toString(year));
    }

    InterestForm form(Caller caller) {
        return form(place(caller));
    }

    private Filing filing(Caller caller, int year, InterestForm form) {
        Terms terms = terms(caller, year)
                .orElseThrow(() -> Problem.of(
                                CONFLICT,
                                "no-campaign",
                                "HR has not opened a campaign for annual declarations of that year.")
                        .thrown());
        return new Filing(campaign(caller, year), year, form.code(), form.version(), terms.dueOn(), today());
    }

    /** Only the sentence that is shown now can be attested: another one may say something else. */
    private static Attestation attestation(Fields in, String field, @Nullable Integer version) {
        int read = in.required(field, version).get();
        return Attestation.of(read).orElseThrow(() -> {
            in.refused(field, "is not the version of the sentence that is shown now");
            in.check();
            return new IllegalStateException("a refused value was taken");
        });
    }

    /** Others' names have a key for each declaration: nobody can tell that two of them name one person. */
    private InterestReader reader(Caller caller, UUID annualReturn, InterestForm form) {
        UUID named = hash.uuid(caller.authority(), "named-in-return", annualReturn.toString());
        return new InterestReader(caller.person(), named, today(), form);
    }

    private Place place(Caller caller) {
        return staff.placeOf(declarant(caller), today())
                .orElseThrow(() -> Problem.of(
                                CONFLICT,
                                "declarant-not-placed",
                                "HR has not said yet where you work, so nobody could review what you declare.")
                        .thrown());
    }

    private InterestForm form(Place place) {
        return forms.of(place.capacity(), today())
                .orElseThrow(
                        () -> Problem.of(CONFLICT, "no-code-in-force", "Your authority runs no code for you today.")
                                .thrown());
    }

    private static PersonId declarant(Caller caller) {
        return new PersonId(caller.person());
    }

    private static Confidential mine(Caller caller, String text) {
        return new Confidential(caller.person(), text);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
