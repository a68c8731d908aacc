package probity.concerns.concern;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.concerns.concern.ConcernRefusal.ALREADY_ACKNOWLEDGED;
import static probity.concerns.concern.ConcernRefusal.ALREADY_CLOSED;
import static probity.concerns.concern.ConcernRefusal.ALREADY_RECEIVED;
import static probity.concerns.concern.ConcernRefusal.MESSAGE_SAYS_SOMETHING_ELSE;
import static probity.concerns.concern.ConcernRefusal.NOT_ACKNOWLEDGED;
import static probity.concerns.concern.ConcernRefusal.NOT_ENTITLED;
import static probity.concerns.concern.ConcernRefusal.NOT_RAISED;

import java.util.List;
import java.util.function.BiFunction;
import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.concerns.concern.Concern.Acknowledged;
import probity.concerns.concern.Concern.Closed;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Concern.Received;
import probity.concerns.concern.Concern.Unraised;
import probity.concerns.concern.ConcernCommand.AcknowledgeConcern;
import probity.concerns.concern.ConcernCommand.CloseConcern;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernCommand.ReviewHandlers;
import probity.concerns.concern.ConcernCommand.WriteToHandlers;
import probity.concerns.concern.ConcernCommand.WriteToReporter;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.concern.ConcernEvent.MessageFromReporter;
import probity.concerns.concern.ConcernEvent.MessageToReporter;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.Post;

public final class ConcernDecider implements Decider<Concern, ConcernCommand, ConcernEvent> {

    @Override
    public Concern initial() {
        return new Unraised();
    }

    @Override
    public Decision<ConcernEvent> decide(Concern state, ConcernCommand command) {
        return switch (command) {
            case RaiseConcern raise -> raise(state, raise);
            case ReviewHandlers(var council) -> review(state, council);
            case WriteToHandlers write -> write(state, new Message(write.id(), null, write.text(), write.on()));
            case WriteToReporter write ->
                entitled(
                        state,
                        write.handler(),
                        (_, post) -> write(state, new Message(write.id(), post, write.text(), write.on())));
            case AcknowledgeConcern acknowledge ->
                entitled(state, acknowledge.handler(), (raised, _) -> acknowledge(raised, acknowledge));
            case CloseConcern close -> entitled(state, close.handler(), (raised, _) -> close(raised, close));
        };
    }

    /** The intake puts nobody on the positive list; the rule does, as a fact of its own. */
    private static Decision<ConcernEvent> raise(Concern state, RaiseConcern raise) {
        return switch (state) {
            case Unraised _ ->
                accept(
                        new ConcernRaised(raise.report(), raise.on(), raise.acknowledgeBy()),
                        admission(raise.report(), raise.council()));
            case Raised _ -> refuse(ALREADY_RECEIVED);
        };
    }

    private static HandlersAdmitted admission(Report report, Council council) {
        List<Post> recipients = council.recipientOf(report).stream().toList();
        var named = report.named();
        return new HandlersAdmitted(
                recipients, new ConfidentialPeople(named.people().subject(), council.recused(named)));
    }

    /** If nobody on the list can act any more, the next post follows: a concern must not lie with nobody. */
    private static Decision<ConcernEvent> review(Concern state, Council council) {
        return switch (state) {
            case Unraised _ -> refuse(NOT_RAISED);
            case Closed _ -> accept();
            case Raised raised when raised.file().isErased() || raised.file().isInHand(council) -> accept();
            case Raised raised ->
                council.recipientOf(raised.file().report()).isEmpty()
                        ? accept()
                        : accept(admission(raised.file().report(), council));
        };
    }

    private static Decision<ConcernEvent> write(Concern state, Message message) {
        return switch (state) {
            case Unraised _ -> refuse(NOT_RAISED);
            case Raised raised ->
                raised.file()
                        .message(message.id())
                        .map(before -> before.saysTheSameAs(message)
                                ? Decision.<ConcernEvent>accept()
                                : Decision.<ConcernEvent>refuse(MESSAGE_SAYS_SOMETHING_ELSE))
                        .orElseGet(() -> accept(sent(message)));
        };
    }

    private static ConcernEvent sent(Message message) {
        return message.from() == null
                ? new MessageFromReporter(message.id(), message.text(), message.on())
                : new MessageToReporter(message.id(), message.from(), message.text(), message.on());
    }

    private static Decision<ConcernEvent> acknowledge(Raised raised, AcknowledgeConcern acknowledge) {
        return switch (raised) {
            case Received received ->
                accept(new ConcernAcknowledged(
                        acknowledge.handler().person(), acknowledge.on(), received.daysUntil(acknowledge.on())));
            case Acknowledged _ -> refuse(ALREADY_ACKNOWLEDGED);
            case Closed _ -> refuse(ALREADY_CLOSED);
        };
    }

    /** A reporter is told that the concern is in hand before being told how it ended. */
    private static Decision<ConcernEvent> close(Raised raised, CloseConcern close) {
        return switch (raised) {
            case Received _ -> refuse(NOT_ACKNOWLEDGED);
            case Acknowledged _ ->
                accept(new ConcernClosed(close.handler().person(), close.outcome(), close.reason(), close.on()));
            case Closed _ -> refuse(ALREADY_CLOSED);
        };
    }

    private static Decision<ConcernEvent> entitled(
            Concern state, Handler handler, BiFunction<Raised, Post, Decision<ConcernEvent>> then) {
        return switch (state) {
            case Unraised _ -> refuse(NOT_ENTITLED);
            case Raised raised ->
                raised.file()
                        .entitlingPost(handler)
                        .map(post -> then.apply(raised, post))
                        .orElseGet(() -> refuse(NOT_ENTITLED));
        };
    }

    @Override
    public Concern evolve(Concern state, ConcernEvent event) {
        return switch (event) {
            case ConcernRaised raised -> {
                in(Unraised.class, state);
                yield new Received(CaseFile.opened(raised));
            }
            case HandlersAdmitted(var posts, var keptOut) -> {
                Raised raised = in(Raised.class, state);
                yield raised.with(raised.file().admitted(posts, keptOut));
            }
            case MessageFromReporter(var id, var text, var on) -> {
                Raised raised = in(Raised.class, state);
                yield raised.with(raised.file().with(new Message(id, null, text, on)));
            }
            case MessageToReporter(var id, var from, var text, var on) -> {
                Raised raised = in(Raised.class, state);
                yield raised.with(raised.file().with(new Message(id, from, text, on)));
            }
            case ConcernAcknowledged acknowledged -> in(Received.class, state).acknowledged(acknowledged.on());
            case ConcernClosed closed ->
                in(Acknowledged.class, state).closed(closed.outcome(), closed.reason(), closed.on());
        };
    }
}
