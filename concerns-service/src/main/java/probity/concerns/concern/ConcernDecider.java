package probity.concerns.concern;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.concerns.concern.ConcernRefusal.ALREADY_ACKNOWLEDGED;
import static probity.concerns.concern.ConcernRefusal.ALREADY_CLOSED;
import static probity.concerns.concern.ConcernRefusal.ALREADY_RECEIVED;
import static probity.concerns.concern.ConcernRefusal.CHANNEL_ENDED;
import static probity.concerns.concern.ConcernRefusal.IDENTITY_GIVEN_BEFORE;
import static probity.concerns.concern.ConcernRefusal.MESSAGE_SAYS_SOMETHING_ELSE;
import static probity.concerns.concern.ConcernRefusal.NOBODY_TO_SET_ASIDE;
import static probity.concerns.concern.ConcernRefusal.NOT_ACKNOWLEDGED;
import static probity.concerns.concern.ConcernRefusal.NOT_ENTITLED;
import static probity.concerns.concern.ConcernRefusal.NOT_OUT_FOR_A_NAME;
import static probity.concerns.concern.ConcernRefusal.NOT_RAISED;
import static probity.concerns.concern.ConcernRefusal.NO_MINUTES;
import static probity.concerns.concern.ConcernRefusal.NO_SUCH_MESSAGE;
import static probity.concerns.concern.ConcernRefusal.REFERENCE_USED_BEFORE;
import static probity.concerns.concern.ConcernRefusal.TOO_MUCH_WRITTEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.concerns.concern.Concern.Acknowledged;
import probity.concerns.concern.Concern.Closed;
import probity.concerns.concern.Concern.Missing;
import probity.concerns.concern.Concern.NotRaised;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Concern.Received;
import probity.concerns.concern.Concern.Unraised;
import probity.concerns.concern.ConcernCommand.AcknowledgeConcern;
import probity.concerns.concern.ConcernCommand.CheckMinutes;
import probity.concerns.concern.ConcernCommand.CloseConcern;
import probity.concerns.concern.ConcernCommand.DiscloseIdentity;
import probity.concerns.concern.ConcernCommand.LetNamesakeIn;
import probity.concerns.concern.ConcernCommand.ListConcern;
import probity.concerns.concern.ConcernCommand.LookAtClock;
import probity.concerns.concern.ConcernCommand.MissOnList;
import probity.concerns.concern.ConcernCommand.NameMore;
import probity.concerns.concern.ConcernCommand.NameMoreAsHandler;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernCommand.ReadAsHandler;
import probity.concerns.concern.ConcernCommand.ReadAsReporter;
import probity.concerns.concern.ConcernCommand.ReviewHandlers;
import probity.concerns.concern.ConcernCommand.SetHandlerAside;
import probity.concerns.concern.ConcernCommand.WriteToHandlers;
import probity.concerns.concern.ConcernCommand.WriteToReporter;
import probity.concerns.concern.ConcernEvent.AcknowledgementMissed;
import probity.concerns.concern.ConcernEvent.CaseListed;
import probity.concerns.concern.ConcernEvent.CaseNotListed;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernMissing;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.concern.ConcernEvent.IdentityDisclosed;
import probity.concerns.concern.ConcernEvent.MessageFromReporter;
import probity.concerns.concern.ConcernEvent.MessageToReporter;
import probity.concerns.concern.ConcernEvent.MessagesRead;
import probity.concerns.concern.ConcernEvent.MinutesChecked;
import probity.concerns.concern.ConcernEvent.MissingExplained;
import probity.concerns.concern.ConcernEvent.MoreNamed;
import probity.concerns.concern.ConcernEvent.NamesakeLetIn;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

public final class ConcernDecider implements Decider<Concern, ConcernCommand, ConcernEvent> {

    /** Of the reporter's, in one case: enough for years, and not enough to make the case unreadable. */
    static final int MESSAGES_MAX = 500;

    /** By id, by name and in lines of words, in one case. */
    static final int NAMED_MAX = 300;

    /** Of names and words in which somebody is named, in one case: more than one report can have. */
    static final int NAMED_LETTERS_MAX = 20_000;

    /** Of the minutes. */
    static final int CORRECTIONS_MAX = 20;

    @Override
    public Concern initial() {
        return new Unraised();
    }

    @Override
    public Decision<ConcernEvent> decide(Concern state, ConcernCommand command) {
        return switch (command) {
            case RaiseConcern raise -> raise(state, raise);
            case ReviewHandlers(var council) -> review(state, council);
            case LookAtClock(var today) -> raised(state, raised -> lookAtClock(raised, today));
            case SetHandlerAside set -> entitled(state, set.handler(), (raised, _) -> setAside(raised.file(), set));
            case LetNamesakeIn let ->
                entitled(
                        state, let.handler(), (raised, _) -> letIn(raised.file().circle(), let));
            case NameMore(var more, var on, var council) ->
                raised(state, raised -> nameMore(raised, new MoreNamed(null, more, on), council));
            case NameMoreAsHandler name ->
                entitled(state, name.handler(), (raised, _) -> {
                    var named = new MoreNamed(name.handler().person(), name.more(), name.on());
                    return nameMore(raised, named, name.handler().council());
                });
            case WriteToHandlers write -> raised(state, raised -> writeToHandlers(raised, write));
            case WriteToReporter write ->
                entitled(
                        state,
                        write.handler(),
                        (raised, post) -> write(raised, Message.unread(write.id(), post, write.text(), write.on())));
            case ReadAsReporter(var upTo, var on) -> raised(state, raised -> read(raised, null, upTo, on));
            case ReadAsHandler(var handler, var upTo, var on) ->
                entitled(state, handler, (raised, post) -> read(raised, post, upTo, on));
            case CheckMinutes(var correction, var on) -> raised(state, raised -> check(raised, correction, on));
            case DiscloseIdentity(var name, var on) -> raised(state, raised -> disclose(raised, name, on));
            case ListConcern line -> Comparison.listed(state, line);
            case MissOnList(var on) -> raised(state, raised -> Comparison.notListed(raised, new CaseNotListed(on)));
            case AcknowledgeConcern acknowledge ->
                entitled(state, acknowledge.handler(), (raised, _) -> acknowledge(raised, acknowledge));
            case CloseConcern close -> entitled(state, close.handler(), (raised, _) -> close(raised, close));
        };
    }

    /** The intake puts nobody on the positive list; the rule does, as a fact of its own. */
    private static Decision<ConcernEvent> raise(Concern state, RaiseConcern raise) {
        return switch (state) {
            case NotRaised _ -> {
                LocalDate on = since(state, raise.on());
                var raised = new ConcernRaised(
                        raise.report(), on, on.plusDays(raise.term().days()), raise.term());
                yield accept(raised, opened(state, raised).circle().admission(raise.council()));
            }
            case Raised raised ->
                repeated(raised.file().report().filing(), raise.report().filing());
        };
    }

    /** What is filed late counts from the day that the hotline's list says, if that is the earlier one. */
    private static LocalDate since(Concern state, LocalDate on) {
        return state instanceof Missing missing && missing.receivedOn().isBefore(on) ? missing.receivedOn() : on;
    }

    private static CaseFile opened(Concern before, ConcernRaised raised) {
        return before instanceof Missing missing ? CaseFile.opened(raised, missing) : CaseFile.opened(raised);
    }

    /** What is filed by a reference can be filed again; a receipt that was used opens nothing by raising. */
    private static Decision<ConcernEvent> repeated(@Nullable Filing before, @Nullable Filing again) {
        if (again == null) {
            return refuse(ALREADY_RECEIVED);
        }
        return again.equals(before) ? accept() : refuse(REFERENCE_USED_BEFORE);
    }

    private static Decision<ConcernEvent> review(Concern state, Council council) {
        return switch (state) {
            case Unraised _ -> refuse(NOT_RAISED);
            case Missing missing -> missing.gap().isOpen() ? reviewed(missing.circle(), council) : accept();
            case Received received -> reviewed(received.file().circle(), council);
            case Acknowledged acknowledged -> reviewed(acknowledged.file().circle(), council);
            case Closed _ -> accept();
        };
    }

    private static Decision<ConcernEvent> reviewed(Circle circle, Council council) {
        return new Decision.Accepted<>(circle.reviewed(council));
    }

    /** At once, even if nobody is left: what must not be seen is worse than what waits. */
    private static Decision<ConcernEvent> setAside(CaseFile file, SetHandlerAside set) {
        Circle circle = file.circle();
        if (circle.keepsOut(set.whom())) {
            return accept();
        }
        PersonId by = set.handler().person();
        Council council = set.handler().council();
        if (!set.whom().equals(by) && !circle.isWithinReachOf(set.whom(), council)) {
            return refuse(NOBODY_TO_SET_ASIDE);
        }
        var whom = new ConfidentialPeople(circle.keptOut().subject(), Set.of(set.whom()));
        Circle left = circle.without(whom);
        List<ConcernEvent> next = left.isSurelyInHand(council) ? List.of() : left.following(council);
        Post beyondCode = left.nextHandler(council)
                .filter(post -> !next.isEmpty() && council.ofNoCode().contains(post))
                .orElse(null);
        return both(List.of(new HandlerSetAside(by, whom, set.reason(), set.on(), beyondCode)), next);
    }

    /** Their post is admitted, too, if they may not see it by another one. */
    private static Decision<ConcernEvent> letIn(Circle circle, LetNamesakeIn let) {
        PersonId whom = let.whom();
        Council council = let.handler().council();
        if (circle.letIn().contains(whom)) {
            return accept();
        }
        if (!circle.isOutForNameAlone(whom, council)) {
            return refuse(NOT_OUT_FOR_A_NAME);
        }
        var people = new ConfidentialPeople(circle.keptOut().subject(), Set.of(whom));
        var letIn = new NamesakeLetIn(let.handler().person(), people, let.reason(), let.on());
        return both(List.of(letIn), circle.with(letIn).opening(whom, council));
    }

    /** At once, and for those who see the case already. */
    private static Decision<ConcernEvent> nameMore(Raised raised, MoreNamed more, Council council) {
        Circle circle = raised.file().circle();
        Circle wider = circle.naming(more.named());
        if (wider.equals(circle)) {
            return accept();
        }
        if (wider.named().size() > NAMED_MAX || growsBeyond(circle.named(), wider.named())) {
            return refuse(TOO_MUCH_WRITTEN);
        }
        return raised.isOpenOn(more.on()) ? accept(more, wider.narrowed(council)) : refuse(CHANNEL_ENDED);
    }

    /** Cases from before this was bounded may have more, and whoever else is named in them by id is kept out as well. */
    private static boolean growsBeyond(Report.Named before, Report.Named wider) {
        return wider.letters() > Math.max(NAMED_LETTERS_MAX, before.letters());
    }

    private static Decision<ConcernEvent> both(List<ConcernEvent> some, List<ConcernEvent> more) {
        return new Decision.Accepted<>(
                Stream.concat(some.stream(), more.stream()).toList());
    }

    private static Decision<ConcernEvent> lookAtClock(Raised raised, LocalDate today) {
        return switch (raised) {
            case Received(var file)
            when !file.clock().missed() && file.clock().isOver(today) ->
                accept(new AcknowledgementMissed(file.clock().acknowledgeBy()));
            case Received _, Acknowledged _, Closed _ -> accept();
        };
    }

    /** What is written must not lie with nobody, even after the closing, when nobody looks after the case any more. */
    private static Decision<ConcernEvent> writeToHandlers(Raised raised, WriteToHandlers write) {
        var written = write(raised, Message.unread(write.id(), null, write.text(), write.on()));
        return written instanceof Decision.Accepted<ConcernEvent>(var events)
                        && !events.isEmpty()
                        && !raised.file().circle().isInHand(write.council())
                ? both(events, raised.file().circle().following(write.council()))
                : written;
    }

    private static Decision<ConcernEvent> write(Raised raised, Message message) {
        return raised.file()
                .message(message.id())
                .map(before -> before.saysTheSameAs(message)
                        ? Decision.<ConcernEvent>accept()
                        : Decision.<ConcernEvent>refuse(MESSAGE_SAYS_SOMETHING_ELSE))
                .orElseGet(() -> message.isFromReporter() && raised.file().fromReporter() >= MESSAGES_MAX
                        ? refuse(TOO_MUCH_WRITTEN)
                        : raised.isOpenOn(message.on()) ? accept(sent(message)) : refuse(CHANNEL_ENDED));
    }

    private static ConcernEvent sent(Message message) {
        return message.from() == null
                ? new MessageFromReporter(message.id(), message.text(), message.on())
                : new MessageToReporter(message.id(), message.from(), message.text(), message.on());
    }

    private static Decision<ConcernEvent> read(Raised raised, @Nullable Post by, MessageId upTo, LocalDate on) {
        CaseFile file = raised.file();
        if (file.message(upTo).isEmpty()) {
            return refuse(NO_SUCH_MESSAGE);
        }
        return file.unread(by != null, upTo).isEmpty() ? accept() : accept(new MessagesRead(by, upTo, on));
    }

    private static Decision<ConcernEvent> check(Raised raised, @Nullable Confidential correction, LocalDate on) {
        if (raised.file().report().entry() == null) {
            return refuse(NO_MINUTES);
        }
        Minutes before = raised.file().minutes();
        return before.corrections().size() >= CORRECTIONS_MAX && !before.saysAlready(correction)
                ? refuse(TOO_MUCH_WRITTEN)
                : writable(raised, on, before.saysAlready(correction), new MinutesChecked(correction, on));
    }

    private static Decision<ConcernEvent> disclose(Raised raised, Confidential name, LocalDate on) {
        Report report = raised.file().report();
        Confidential before = report.source() == null ? null : report.source().name();
        return report.identity() == Identity.NAMED && !name.equals(before)
                ? refuse(IDENTITY_GIVEN_BEFORE)
                : writable(raised, on, report.identity() == Identity.NAMED, new IdentityDisclosed(name, on));
    }

    private static Decision<ConcernEvent> writable(
            Raised raised, LocalDate on, boolean saidBefore, ConcernEvent event) {
        if (saidBefore) {
            return accept();
        }
        return raised.isOpenOn(on) ? accept(event) : refuse(CHANNEL_ENDED);
    }

    private static Decision<ConcernEvent> acknowledge(Raised raised, AcknowledgeConcern acknowledge) {
        return switch (raised) {
            case Received received -> {
                var done = new ConcernAcknowledged(
                        acknowledge.handler().person(), acknowledge.on(), received.daysUntil(acknowledge.on()));
                Clock clock = received.file().clock();
                yield clock.isOver(acknowledge.on()) && !clock.missed()
                        ? accept(new AcknowledgementMissed(clock.acknowledgeBy()), done)
                        : accept(done);
            }
            case Acknowledged _ -> refuse(ALREADY_ACKNOWLEDGED);
            case Closed _ -> refuse(ALREADY_CLOSED);
        };
    }

    /** A reporter is told that the concern is in hand before being told how it ended. */
    private static Decision<ConcernEvent> close(Raised raised, CloseConcern close) {
        return switch (raised) {
            case Received _ -> refuse(NOT_ACKNOWLEDGED);
            case Acknowledged _ ->
                accept(new ConcernClosed(
                        close.handler().person(), close.outcome(), close.reason(), close.on(), close.openUntil()));
            case Closed _ -> refuse(ALREADY_CLOSED);
        };
    }

    private static Decision<ConcernEvent> raised(Concern state, Function<Raised, Decision<ConcernEvent>> then) {
        return switch (state) {
            case NotRaised _ -> refuse(NOT_RAISED);
            case Raised raised -> then.apply(raised);
        };
    }

    private static Decision<ConcernEvent> entitled(
            Concern state, Handler handler, BiFunction<Raised, Post, Decision<ConcernEvent>> then) {
        return switch (state) {
            case NotRaised _ -> refuse(NOT_ENTITLED);
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
                in(NotRaised.class, state);
                yield new Received(opened(state, raised));
            }
            case ConcernMissing missing -> {
                in(Unraised.class, state);
                yield Missing.of(missing);
            }
            case MissingExplained explained -> in(Missing.class, state).explained(explained);
            case HandlersAdmitted admitted -> admitted(state, admitted);
            case HandlerSetAside set -> with(state, file -> file.within(circle -> circle.without(set)));
            case MoreNamed more -> with(state, file -> file.within(circle -> circle.naming(more.named())));
            case NamesakeLetIn let -> with(state, file -> file.within(circle -> circle.with(let)));
            case CaseNotListed(var on) -> with(state, file -> file.notListed(on));
            case CaseListed(var why, var on) -> with(state, file -> file.listed(why, on));
            case MessageFromReporter(var id, var text, var on) ->
                with(state, file -> file.with(Message.unread(id, null, text, on)));
            case MessageToReporter(var id, var from, var text, var on) ->
                with(state, file -> file.with(Message.unread(id, from, text, on)));
            case MessagesRead(var by, var upTo, var on) -> with(state, file -> file.read(by != null, upTo, on));
            case MinutesChecked(var correction, var on) ->
                with(state, file -> file.checked(file.minutes().checked(correction, on)));
            case IdentityDisclosed(var name, var _) -> with(state, file -> file.disclosed(name));
            case ConcernAcknowledged acknowledged -> in(Received.class, state).acknowledged(acknowledged.on());
            case AcknowledgementMissed _ -> {
                in(Received.class, state);
                yield with(state, CaseFile::clockRanOut);
            }
            case ConcernClosed closed -> in(Acknowledged.class, state).closed(closed);
        };
    }

    private static Concern admitted(Concern state, HandlersAdmitted admitted) {
        return state instanceof Missing missing
                ? missing.admitted(admitted)
                : with(state, file -> file.within(circle -> circle.admitted(admitted)));
    }

    private static Concern with(Concern state, UnaryOperator<CaseFile> change) {
        Raised raised = in(Raised.class, state);
        return raised.with(change.apply(raised.file()));
    }
}
