package probity.concerns.publishing;

import static probity.chassis.relay.Audience.CASE;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.concerns.concern.Concern;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.concern.ConcernEvent.IdentityDisclosed;
import probity.concerns.concern.ConcernEvent.MessageFromReporter;
import probity.concerns.concern.ConcernEvent.MessageToReporter;
import probity.concerns.concern.ConcernEvent.MessagesRead;
import probity.concerns.concern.ConcernEvent.MinutesChecked;
import probity.concerns.concern.Identity;
import probity.concerns.concern.Report;
import probity.concerns.vocabulary.Post;
import probity.contracts.concerns.AcknowledgementMissed;
import probity.contracts.concerns.ConcernAcknowledged;
import probity.contracts.concerns.ConcernClosed;
import probity.contracts.concerns.ConcernReceived;
import probity.contracts.concerns.HandlerSetAside;
import probity.contracts.concerns.HotlineGapClosed;
import probity.contracts.concerns.HotlineGapFound;

/** What others are told of concerns: that there are so many, of what kind, and how soon they are dealt with. */
@Singleton
class ConcernFacts implements Translation<ConcernEvent> {

    private final EventCodec<ConcernEvent> codec;

    ConcernFacts(Aggregate<Concern, ConcernCommand, ConcernEvent> concerns) {
        this.codec = concerns.codec();
    }

    @Override
    public EventCodec<ConcernEvent> codec() {
        return codec;
    }

    @Override
    public List<Fact> facts(Recorded<ConcernEvent> recorded) {
        var id = recorded.stream().id();
        return switch (recorded.event()) {
            case ConcernEvent.ConcernRaised raised -> told(recorded, "concern-received", received(id, raised));
            case ConcernEvent.ConcernAcknowledged acknowledged ->
                told(
                        recorded,
                        "concern-acknowledged",
                        new ConcernAcknowledged(id, acknowledged.on(), acknowledged.days()));
            case ConcernEvent.AcknowledgementMissed missed ->
                told(recorded, "acknowledgement-missed", new AcknowledgementMissed(id, missed.due()));
            case ConcernEvent.ConcernClosed closed ->
                told(
                        recorded,
                        "concern-closed",
                        new ConcernClosed(id, closed.outcome().id(), closed.on()));
            case ConcernEvent.HandlerSetAside set ->
                told(
                        recorded,
                        "handler-set-aside",
                        new HandlerSetAside(id, set.by().value(), set.on(), postOf(set.beyondCode())));
            case HandlersAdmitted _,
                    ConcernEvent.NamesakeLetIn _,
                    ConcernEvent.MoreNamed _,
                    MessageFromReporter _,
                    MessageToReporter _,
                    MessagesRead _,
                    MinutesChecked _,
                    IdentityDisclosed _ -> List.of();
            case ConcernEvent.ConcernMissing missing -> gapFound(recorded, "not-filed", missing.on());
            case ConcernEvent.CaseNotListed(var on) -> gapFound(recorded, "not-listed", on);
            case ConcernEvent.MissingExplained explained -> gapClosed(recorded, true, explained.on());
            case ConcernEvent.CaseListed(var why, var on) -> gapClosed(recorded, why != null, on);
        };
    }

    private static ConcernReceived received(UUID id, ConcernEvent.ConcernRaised raised) {
        Report report = raised.report();
        return new ConcernReceived(
                id, report.kind().id(), report.channel().id(), report.identity() == Identity.ANONYMOUS, raised.on());
    }

    private static List<Fact> gapFound(Recorded<ConcernEvent> recorded, String kind, LocalDate on) {
        return told(
                recorded,
                "hotline-gap-found",
                new HotlineGapFound(recorded.stream().id(), kind, on));
    }

    private static List<Fact> gapClosed(Recorded<ConcernEvent> recorded, boolean explained, LocalDate on) {
        return told(
                recorded,
                "hotline-gap-closed",
                new HotlineGapClosed(recorded.stream().id(), explained, on));
    }

    private static @Nullable String postOf(@Nullable Post post) {
        return post == null ? null : post.id();
    }

    /** Without a time: the window's end takes its place. */
    private static List<Fact> told(Recorded<ConcernEvent> recorded, String name, Object body) {
        return List.of(new Fact(
                "probity.concerns." + name + ".v1",
                CASE,
                recorded.stream().id(),
                recorded.provenance().authority(),
                null,
                body));
    }
}
