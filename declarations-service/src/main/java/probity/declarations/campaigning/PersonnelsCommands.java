package probity.declarations.campaigning;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.chassis.sealing.KeyedHash;
import probity.declarations.campaign.Campaign;
import probity.declarations.campaign.CampaignCommand;
import probity.declarations.campaign.CampaignCommand.CloseCampaign;
import probity.declarations.campaign.CampaignCommand.MoveDueDay;
import probity.declarations.campaign.CampaignCommand.OpenCampaign;
import probity.declarations.campaign.CampaignCommand.ReopenCampaign;
import probity.declarations.campaign.CampaignCommand.RetakePopulation;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.campaign.Snapshot;
import probity.declarations.campaign.Terms;
import probity.declarations.campaigning.CampaigningResource.DueDayRequest;
import probity.declarations.campaigning.CampaigningResource.OpeningRequest;
import probity.declarations.campaigning.CampaigningResource.RecountRequest;
import probity.declarations.campaigning.CampaigningResource.ReopeningRequest;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Post;

/** Makes the commands of HR, with all that the decision needs to know. */
@Singleton
class PersonnelsCommands {

    private static final int REASON_MAX = 2_000;

    private static final int YEAR_MIN = 2000;

    private static final int YEAR_MAX = 2200;

    /** Those who may see who has not returned. */
    private static final Map<String, Post> WATCHERS = Stream.of(
                    Post.HR,
                    Post.HR_DIRECTOR,
                    Post.MONITORING_OFFICER,
                    Post.DEPUTY_MONITORING_OFFICER,
                    Post.AUDIT_DIRECTOR)
            .collect(Collectors.toMap(Post::role, post -> post));

    private final Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns;
    private final CommandHandler commands;
    private final Counting counting;
    private final KeyedHash hash;
    private final Clock clock;

    PersonnelsCommands(
            Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns,
            CommandHandler commands,
            Counting counting,
            KeyedHash hash,
            Clock clock) {
        this.campaigns = campaigns;
        this.commands = commands;
        this.counting = counting;
        this.hash = hash;
        this.clock = clock;
    }

    /** A year has one campaign. */
    UUID campaign(Caller caller, int year) {
        return hash.uuid(caller.authority(), "campaign", Integer.toString(year));
    }

    OpenCampaign open(Caller caller, OpeningRequest body) {
        var in = new Fields();
        var year = year(in, body.year());
        var populationOn = in.date("populationOn", body.populationOn());
        var dueOn = in.date("dueOn", body.dueOn());
        var escalateTo = Optional.ofNullable(body.escalateTo()).map(post -> in.oneOf("escalateTo", post, WATCHERS));
        in.check();
        hasCome(in, "populationOn", populationOn.get());
        if (dueOn.get().isBefore(today())) {
            in.refused("dueOn", "is in the past");
        }
        in.check();
        Snapshot population = counted(campaign(caller, year.get()), caller)
                .orElseGet(() -> counting.count(populationOn.get(), caller));
        Post post = escalateTo.map(Field::get).orElse(null);
        return new OpenCampaign(new Terms(year.get(), population, dueOn.get(), post), today());
    }

    /** What was opened before is not counted again: a repeated request gets its first answer. */
    private Optional<Snapshot> counted(UUID campaign, Caller caller) {
        return commands.load(campaigns, campaign, caller.authority())
                .flatMap(found -> found.state().asked())
                .map(Terms::population);
    }

    MoveDueDay moveDueDay(Caller caller, DueDayRequest body) {
        var in = new Fields();
        var dueOn = in.date("dueOn", body.dueOn());
        var reason = in.text("reason", body.reason(), REASON_MAX);
        return new MoveDueDay(dueOn.get(), mine(caller, reason.get()), today());
    }

    RetakePopulation recount(UUID campaign, Caller caller, RecountRequest body) {
        var in = new Fields();
        var on = in.date("on", body.on());
        var reason = in.text("reason", body.reason(), REASON_MAX);
        in.check();
        hasCome(in, "on", on.get());
        in.check();
        if (commands.load(campaigns, campaign, caller.authority()).isEmpty()) {
            throw Problem.absent().thrown();
        }
        return new RetakePopulation(counting.count(on.get(), caller), mine(caller, reason.get()), today());
    }

    CloseCampaign close() {
        return new CloseCampaign(today());
    }

    ReopenCampaign reopen(Caller caller, ReopeningRequest body) {
        var reason = new Fields().text("reason", body.reason(), REASON_MAX);
        return new ReopenCampaign(mine(caller, reason.get()), today());
    }

    private static Field<Integer> year(Fields in, @Nullable Integer year) {
        if (year != null && (year < YEAR_MIN || year > YEAR_MAX)) {
            in.violated("year", "must be from %d to %d".formatted(YEAR_MIN, YEAR_MAX));
        }
        return in.required("year", year);
    }

    private void hasCome(Fields in, String field, LocalDate day) {
        if (day.isAfter(today())) {
            in.refused(field, "is in the future");
        }
    }

    private static Confidential mine(Caller caller, String text) {
        return new Confidential(caller.person(), text);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
