package probity.concerns.reconciling;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static probity.concerns.concern.ConcernRefusal.LISTED_OTHERWISE;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.command.Outcome;
import probity.chassis.decider.Decision;
import probity.chassis.http.Authorities;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;
import probity.concerns.concern.Concern;
import probity.concerns.concern.Concern.Missing;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Concern.Unraised;
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

    /** A line of the list, at its place there, and what is known of its case. */
    private record Entry(int place, UUID id, String reference, ListConcern command, Concern before) {

        @Override
        public String toString() {
            return "[confidential]";
        }

        boolean isNewGap() {
            return before instanceof Unraised && command.explanation() == null;
        }
    }

    Reconciliation compare(Caller hotline, Listed listed) {
        Authority at = authorities.served(hotline.authority().id());
        List<Entry> entries = entries(hotline, at, listed.lines());
        Set<UUID> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
        List<UUID> others = cases.others(hotline, listed.from(), listed.until(), ids, ListReader.CASES_MAX + 1);
        if (others.size() > ListReader.CASES_MAX) {
            throw Problem.of(
                            CONFLICT,
                            "time-too-long",
                            "More than %d of your cases came in that time and are not on the list. Take a shorter one."
                                    .formatted(ListReader.CASES_MAX))
                    .thrown();
        }
        refuseTooManyGaps(hotline, entries);
        refuseListedOtherwise(entries);
        List<String> notFiled = entries.stream()
                .filter(entry -> !isAccountedFor(listed(at, entry)))
                .map(Entry::reference)
                .sorted()
                .toList();
        List<String> notListed =
                others.stream().flatMap(id -> missed(at, id).stream()).sorted().toList();
        return new Reconciliation(listed.from(), listed.until(), notFiled, notListed);
    }

    private List<Entry> entries(Caller hotline, Authority at, List<Line> lines) {
        Council council = councils.of(at.id());
        List<Entry> entries = new ArrayList<>();
        for (Line line : lines) {
            UUID id = hash.uuid(at, Filing.USE, hotline.person().toString(), line.reference());
            Concern before = commands.load(concerns, id, at)
                    .map(Loaded::state)
                    .orElseGet(() -> concerns.decider().initial());
            entries.add(new Entry(entries.size(), id, line.reference(), command(hotline, id, line, council), before));
        }
        return entries;
    }

    private ListConcern command(Caller hotline, UUID id, Line line, Council council) {
        var named = new Report.Named(
                null,
                new ConfidentialPeople(id, line.notToPeople()),
                new ConfidentialPosts(id, Set.of()),
                null,
                null,
                line.notTo().isEmpty() ? null : new ConfidentialPosts(id, line.notTo()));
        return new ListConcern(
                new PersonId(hotline.person()),
                new Confidential(id, line.reference()),
                named,
                line.receivedOn(),
                line.explanation().map(why -> new Confidential(id, why)).orElse(null),
                today(),
                council);
    }

    /** Those who look after gaps must be able to: what is open is filed or explained before more is listed. */
    private void refuseTooManyGaps(Caller hotline, List<Entry> entries) {
        long more = entries.stream().filter(Entry::isNewGap).count();
        if (more > 0 && more > gapsMax - cases.openGaps(hotline)) {
            throw Problem.of(
                            CONFLICT,
                            "too-many-gaps",
                            "More than %d of the references that you listed would be neither filed nor explained. File or explain"
                                            .formatted(gapsMax)
                                    + " some of them first.")
                    .thrown();
        }
    }

    /** A list is taken whole or not at all, and whoever sent it is told which lines are to be mended. */
    private void refuseListedOtherwise(List<Entry> entries) {
        List<Problem.Violation> refused = entries.stream()
                .filter(entry ->
                        concerns.decider().decide(entry.before(), entry.command()) instanceof Decision.Refused<?>)
                .map(entry -> new Problem.Violation(
                        "cases[%d].reference".formatted(entry.place()), "was listed before, with fewer kept from it"))
                .toList();
        if (!refused.isEmpty()) {
            throw Problem.of(CONFLICT, LISTED_OTHERWISE.code(), LISTED_OTHERWISE.sentence())
                    .at(refused)
                    .thrown();
        }
    }

    private Concern listed(Authority at, Entry entry) {
        return done(commands.create(concerns, entry.id(), entry.command(), Provenance.anonymous(at, today())));
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
