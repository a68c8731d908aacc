package probity.concerns.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * All that is known of a case.
 *
 * @param handlers the positive list: nobody else may know that the case exists
 * @param keptOut who may not see it, even though their post is on the list
 * @param setAside by whom, why and when some of those were put out
 */
public record CaseFile(
        Report report,
        LocalDate receivedOn,
        Clock clock,
        List<Post> handlers,
        ConfidentialPeople keptOut,
        List<Message> messages,
        Minutes minutes,
        List<HandlerSetAside> setAside) {

    public CaseFile {
        handlers = List.copyOf(handlers);
        messages = List.copyOf(messages);
        setAside = List.copyOf(setAside);
    }

    /** As it is at intake: open to nobody. */
    static CaseFile opened(ConcernEvent.ConcernRaised raised) {
        var people = raised.report().named().people();
        var nobody = new ConfidentialPeople(people.subject(), people.people() == null ? null : Set.of());
        return new CaseFile(
                raised.report(),
                raised.on(),
                new Clock(raised.acknowledgeBy(), raised.term(), false),
                List.of(),
                nobody,
                List.of(),
                Minutes.UNCHECKED,
                List.of());
    }

    /** The case's key was destroyed: what was given in confidence is gone. */
    public boolean isErased() {
        return report.account().text().text() == null;
    }

    /**
     * The one rule of who may know of a case. An erased case is open to nobody: who was named in it is gone.
     */
    public boolean isOpenTo(Handler handler) {
        return entitlingPost(handler).isPresent();
    }

    /** The post by which somebody may see the case, if they may. */
    public Optional<Post> entitlingPost(Handler handler) {
        return isKeptOut(handler)
                ? Optional.empty()
                : handlers.stream().filter(handler.posts()::contains).findFirst();
    }

    private boolean isKeptOut(Handler handler) {
        Set<PersonId> then = keptOut.people();
        return then == null
                || report.named().posts().posts() == null
                || then.contains(handler.person())
                || Council.postsKeptOut(report.named()).stream().anyMatch(handler.posts()::contains)
                || handler.council().recused(report.named()).contains(handler.person());
    }

    /** How many messages the reporter has written. */
    long fromReporter() {
        return messages.stream().filter(Message::isFromReporter).count();
    }

    Optional<Message> message(MessageId id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** Somebody on the list can act, as the council is now. */
    boolean isInHand(Council council) {
        Set<PersonId> away = away(council);
        return handlers.stream().anyMatch(post -> council.canAct(post, away));
    }

    /** Somebody on the list is known to be able to act. */
    boolean isSurelyInHand(Council council) {
        Set<PersonId> away = away(council);
        return handlers.stream().anyMatch(post -> council.canSurelyAct(post, away));
    }

    /** Somebody of whom it is known that they could see the case, or are to be kept out of it anyway. */
    boolean isWithinReachOf(PersonId person, Council council) {
        return handlers.stream().anyMatch(post -> council.holds(person, post))
                || council.recused(report.named()).contains(person);
    }

    /** Somebody can act, or could be put on the list. */
    public boolean canBeHandled(Council council) {
        return isInHand(council) || nextHandler(council).isPresent();
    }

    /** The post that follows if nobody on the list can act. */
    Optional<Post> nextHandler(Council council) {
        return council.recipientOf(report, handlers, away(council));
    }

    /** Who cannot act: all who are kept out already, and all whom the council keeps out as it is now. */
    private Set<PersonId> away(Council council) {
        Set<PersonId> away = new HashSet<>(council.recused(report.named()));
        away.addAll(Optional.ofNullable(keptOut.people()).orElse(Set.of()));
        return away;
    }

    CaseFile admitted(List<Post> more, ConfidentialPeople recused) {
        List<Post> all =
                Stream.concat(handlers.stream(), more.stream()).distinct().toList();
        return new CaseFile(report, receivedOn, clock, all, together(keptOut, recused), messages, minutes, setAside);
    }

    CaseFile without(ConfidentialPeople whom) {
        return new CaseFile(report, receivedOn, clock, handlers, together(keptOut, whom), messages, minutes, setAside);
    }

    CaseFile without(HandlerSetAside put) {
        List<HandlerSetAside> all =
                Stream.concat(setAside.stream(), Stream.of(put)).toList();
        return new CaseFile(report, receivedOn, clock, handlers, together(keptOut, put.whom()), messages, minutes, all);
    }

    CaseFile with(Message message) {
        List<Message> more = new ArrayList<>(messages);
        more.add(message);
        return withMessages(more);
    }

    private CaseFile withMessages(List<Message> all) {
        return new CaseFile(report, receivedOn, clock, handlers, keptOut, all, minutes, setAside);
    }

    /** What one side wrote and the other has not yet said that it read, up to a message. */
    List<MessageId> unread(boolean fromReporter, MessageId upTo) {
        List<MessageId> unread = new ArrayList<>();
        for (Message message : messages) {
            if (message.isFromReporter() == fromReporter && message.readOn() == null) {
                unread.add(message.id());
            }
            if (message.id().equals(upTo)) {
                break;
            }
        }
        return unread;
    }

    CaseFile read(boolean fromReporter, MessageId upTo, LocalDate on) {
        Set<MessageId> read = Set.copyOf(unread(fromReporter, upTo));
        return withMessages(messages.stream()
                .map(message -> read.contains(message.id()) ? message.read(on) : message)
                .toList());
    }

    CaseFile checked(Minutes checked) {
        return new CaseFile(report, receivedOn, clock, handlers, keptOut, messages, checked, setAside);
    }

    CaseFile disclosed(Confidential name) {
        return new CaseFile(report.disclosed(name), receivedOn, clock, handlers, keptOut, messages, minutes, setAside);
    }

    CaseFile clockRanOut() {
        return new CaseFile(report, receivedOn, clock.ranOut(), handlers, keptOut, messages, minutes, setAside);
    }

    private static ConfidentialPeople together(ConfidentialPeople some, ConfidentialPeople others) {
        Set<PersonId> here = some.people();
        Set<PersonId> there = others.people();
        if (here == null || there == null) {
            return new ConfidentialPeople(some.subject(), null);
        }
        Set<PersonId> all = new HashSet<>(here);
        all.addAll(there);
        return new ConfidentialPeople(some.subject(), all);
    }
}
