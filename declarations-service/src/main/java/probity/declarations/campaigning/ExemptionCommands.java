package probity.declarations.campaigning;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.chassis.sealing.KeyedHash;
import probity.declarations.annualreturn.AnnualReturnCommand.EndExemption;
import probity.declarations.annualreturn.AnnualReturnCommand.ExemptPerson;
import probity.declarations.annualreturn.Exemption;
import probity.declarations.annualreturn.Exemption.Ground;
import probity.declarations.annualreturn.Staff;
import probity.declarations.campaign.Campaign;
import probity.declarations.campaign.Campaign.Closed;
import probity.declarations.campaign.Campaign.Open;
import probity.declarations.campaign.Campaign.Unopened;
import probity.declarations.campaign.CampaignCommand;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.campaign.CampaignRefusal;
import probity.declarations.campaigning.ExemptionsResource.EndingRequest;
import probity.declarations.campaigning.ExemptionsResource.ExemptionRequest;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Words;

/** Makes the commands by which HR exempts somebody, with all that the decision needs to know. */
@Singleton
class ExemptionCommands {

    private static final int REASON_MAX = 2_000;

    private static final Map<String, Ground> GROUNDS = Words.all(Ground.class);

    /** What is asked, and of which declaration. */
    record Asked(UUID annualReturn, ExemptPerson command) {}

    private final Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns;
    private final CommandHandler commands;
    private final Staff staff;
    private final KeyedHash hash;
    private final Clock clock;

    ExemptionCommands(
            Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns,
            CommandHandler commands,
            Staff staff,
            KeyedHash hash,
            Clock clock) {
        this.campaigns = campaigns;
        this.commands = commands;
        this.staff = staff;
        this.hash = hash;
        this.clock = clock;
    }

    Asked exempt(Caller caller, ExemptionRequest body) {
        var in = new Fields();
        var campaign = in.uuid("campaign", body.campaign());
        var person = in.uuid("person", body.person());
        var ground = in.oneOf("ground", body.ground(), GROUNDS);
        var reason = in.text("reason", body.reason(), REASON_MAX);
        var whom = new PersonId(person.get());
        int year = yearOf(campaign.get(), caller);
        if (staff.placeOf(whom, today()).isEmpty()) {
            throw Problem.absent().thrown();
        }
        var exemption = new Exemption(
                campaign.get(),
                new PersonId(caller.person()),
                ground.get(),
                new Confidential(whom.value(), reason.get()),
                today());
        UUID id = hash.uuid(caller.authority(), "annual-return", whom.toString(), Integer.toString(year));
        return new Asked(id, new ExemptPerson(whom, exemption));
    }

    EndExemption end(Caller caller, EndingRequest body) {
        var reason = new Fields().text("reason", body.reason(), REASON_MAX);
        return new EndExemption(
                new PersonId(caller.person()), new Confidential(caller.person(), reason.get()), today());
    }

    private int yearOf(UUID campaign, Caller caller) {
        var found = commands.load(campaigns, campaign, caller.authority())
                .orElseThrow(() -> Problem.absent().thrown());
        return switch (found.state()) {
            case Open(var terms) -> terms.year();
            case Closed _ -> throw refused(CampaignRefusal.CAMPAIGN_IS_CLOSED);
            case Unopened _ -> throw Problem.absent().thrown();
        };
    }

    private static RuntimeException refused(CampaignRefusal reason) {
        return Problem.of(CONFLICT, reason.code(), reason.sentence()).thrown();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
