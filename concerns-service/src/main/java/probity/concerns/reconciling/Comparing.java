package probity.concerns.reconciling;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.http.Authorities;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;
import probity.concerns.concern.Concern;
import probity.concerns.concern.Concern.Missing;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernCommand.ListConcern;
import probity.concerns.concern.ConcernCommand.MissOnList;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.Council;
import probity.concerns.concern.Councils;
import probity.concerns.concern.Filing;
import probity.concerns.concern.Report;
import probity.concerns.reconciling.ListReader.Line;
import probity.concerns.reconciling.ListReader.Listed;
import probity.concerns.reconciling.ReconcilingResource.Reconciliation;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.PersonId;

/**
 * Tells each case of either list which list has it. Each decides for itself what follows, so that a comparison that broke
 * off is finished by asking for it again. As with all that comes by the hotline, only the day is kept.
 */
@Singleton
class Comparing {

    private final Aggregate<Concern, ConcernCommand, ConcernEvent> concerns;
    private final CommandHandler commands;
    private final Councils councils;
    private final Authorities authorities;
    private final HotlineCases cases;
    private final KeyedHash hash;
    private final Clock clock;
    private final int gapsMax;

    Comparing(
            Aggregate<Concern, ConcernCommand, ConcernEvent> concerns,
            CommandHandler commands,
            Councils councils,
            Authorities authorities,
            HotlineCases cases,
            KeyedHash hash,
            Clock clock,
            @ConfigProperty(name = "probity.hotline-gaps-max", defaultValue = "1000") int gapsMax) {
        this.concerns = concerns;
        this.commands = commands;
        this.councils = councils;
        this.authorities = authorities;
        this.cases = cases;
        this.hash = hash;
        this.clock = clock;
        this.gapsMax = gapsMax;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Reconciliation compare(Caller hotline, Listed listed) {
        Authority at = authorities.served(hotline.authority().id());
        Map<UUID, Line> lines =
                listed.lines().stream().collect(Collectors.toMap(line -> idOf(at, hotline, line), Function.identity()));
        List<UUID> others =
                cases.others(hotline, listed.from(), listed.until(), lines.keySet(), ListReader.CASES_MAX + 1);
        if (others.size() > ListReader.CASES_MAX) {
            throw Problem.of(
                            CONFLICT,
                            "time-too-long",
                            "More than %d of your cases came in that time and are not on the list. Take a shorter one."
                                    .formatted(ListReader.CASES_MAX))
                    .thrown();
        }
        refuseTooManyGaps(hotline, at, lines);
        Council council = councils.of(at.id());
        List<String> notFiled = new ArrayList<>();
        lines.forEach((id, line) -> {
            if (!isAccountedFor(listed(at, hotline, id, line, council))) {
                notFiled.add(line.reference());
            }
        });
        List<String> notListed =
                others.stream().flatMap(id -> missed(at, id).stream()).toList();
        return new Reconciliation(
                listed.from(),
                listed.until(),
                notFiled.stream().sorted().toList(),
                notListed.stream().sorted().toList());
    }

    /** Those who look after gaps must be able to: what is open is filed or explained before more is listed. */
    private void refuseTooManyGaps(Caller hotline, Authority at, Map<UUID, Line> lines) {
        int room = gapsMax - cases.openGaps(hotline);
        if (room < lines.size()
                && lines.entrySet().stream().filter(line -> isNew(at, line)).count() > Math.max(room, 0)) {
            throw Problem.of(
                            CONFLICT,
                            "too-many-gaps",
                            "More than %d of the references that you listed would be neither filed nor explained. File or explain"
                                            .formatted(gapsMax)
                                    + " some of them first.")
                    .thrown();
        }
    }

    private boolean isNew(Authority at, Map.Entry<UUID, Line> line) {
        return line.getValue().explanation().isEmpty()
                && commands.load(concerns, line.getKey(), at).isEmpty();
    }

    private UUID idOf(Authority at, Caller hotline, Line line) {
        return hash.uuid(at, Filing.USE, hotline.person().toString(), line.reference());
    }

    private Concern listed(Authority at, Caller hotline, UUID id, Line line, Council council) {
        var nobody = new ConfidentialPosts(id, Set.of());
        var named = new Report.Named(
                null,
                new ConfidentialPeople(id, line.notToPeople()),
                nobody,
                null,
                null,
                line.notTo().isEmpty() ? null : new ConfidentialPosts(id, line.notTo()));
        var command = new ListConcern(
                new PersonId(hotline.person()),
                new Confidential(id, line.reference()),
                named,
                line.receivedOn(),
                line.explanation().map(why -> new Confidential(id, why)).orElse(null),
                today(),
                council);
        return done(commands.create(concerns, id, command, Provenance.anonymous(at, today())));
    }

    private static boolean isAccountedFor(Concern state) {
        return !(state instanceof Missing missing && missing.gap().isOpen());
    }

    /** The reference, if nobody has said yet why it is not listed. */
    private Optional<String> missed(Authority at, UUID id) {
        var outcome = commands.changeLatest(concerns, id, new MissOnList(today()), Provenance.anonymous(at, today()));
        return done(outcome) instanceof Raised raised && raised.file().hasOpenGap()
                ? Optional.ofNullable(raised.file().report().filing())
                        .map(filing -> filing.reference().text())
                : Optional.empty();
    }

    private static Concern done(Outcome<Concern> outcome) {
        return switch (outcome) {
            case Outcome.Done<Concern> done -> done.state();
            case Outcome.Stale<Concern> _ ->
                throw Problem.of(CONFLICT, "try-again", "Somebody else wrote at the same moment. Send it again.")
                        .thrown();
            case Outcome.Refused<Concern>(var reason) ->
                throw Problem.of(CONFLICT, reason.code(), reason.sentence()).thrown();
            case Outcome.Absent<Concern> _, Outcome.Reused<Concern> _ ->
                throw new IllegalStateException("a list could not be compared");
        };
    }
}
