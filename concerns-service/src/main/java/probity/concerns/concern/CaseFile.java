package probity.concerns.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.Post;

/**
 * All that is known of a case.
 *
 * @param circle who may know of it
 * @param gap that the hotline, by which it came, did not list it; absent if it did, or was never asked
 * @param missed what was known of it while the hotline listed it and had not filed it; absent if it filed it first
 */
public record CaseFile(
        Report report,
        LocalDate receivedOn,
        Clock clock,
        Circle circle,
        List<Message> messages,
        Minutes minutes,
        @Nullable Gap gap,
        Concern.@Nullable Missing missed) {

    public CaseFile {
        messages = List.copyOf(messages);
    }

    /** As it is at intake: open to nobody. */
    static CaseFile opened(ConcernEvent.ConcernRaised raised) {
        return new CaseFile(
                raised.report(),
                raised.on(),
                new Clock(raised.acknowledgeBy(), raised.term(), false),
                Circle.around(
                        Topic.of(raised.report()),
                        raised.report().named(),
                        raised.report().wish()),
                List.of(),
                Minutes.UNCHECKED,
                null,
                null);
    }

    /** The same of what was missing before. Whoever was not to know of that is not to know of the case. */
    static CaseFile opened(ConcernEvent.ConcernRaised raised, Concern.Missing missed) {
        CaseFile file = opened(raised).within(circle -> circle.after(missed.circle()));
        return new CaseFile(
                file.report, file.receivedOn, file.clock, file.circle, file.messages, file.minutes, file.gap, missed);
    }

    /** The case's key was destroyed: what was given in confidence is gone. */
    public boolean isErased() {
        return report.account().text().text() == null;
    }

    public List<Post> handlers() {
        return circle.handlers();
    }

    public ConfidentialPeople keptOut() {
        return circle.keptOut();
    }

    public List<HandlerSetAside> setAside() {
        return circle.setAside();
    }

    /** An erased case is open to nobody: who was named in it is gone. */
    public boolean isOpenTo(Handler handler) {
        return circle.isOpenTo(handler);
    }

    /** The post by which somebody may see the case, if they may. */
    public Optional<Post> entitlingPost(Handler handler) {
        return circle.entitlingPost(handler);
    }

    /** How many messages the reporter has written. */
    long fromReporter() {
        return messages.stream().filter(Message::isFromReporter).count();
    }

    Optional<Message> message(MessageId id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    CaseFile within(UnaryOperator<Circle> change) {
        return new CaseFile(report, receivedOn, clock, change.apply(circle), messages, minutes, gap, missed);
    }

    CaseFile with(Message message) {
        List<Message> more = new ArrayList<>(messages);
        more.add(message);
        return withMessages(more);
    }

    private CaseFile withMessages(List<Message> all) {
        return new CaseFile(report, receivedOn, clock, circle, all, minutes, gap, missed);
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
        return new CaseFile(report, receivedOn, clock, circle, messages, checked, gap, missed);
    }

    CaseFile disclosed(Confidential name) {
        return new CaseFile(report.disclosed(name), receivedOn, clock, circle, messages, minutes, gap, missed);
    }

    CaseFile clockRanOut() {
        return new CaseFile(report, receivedOn, clock.ranOut(), circle, messages, minutes, gap, missed);
    }

    CaseFile notListed(LocalDate on) {
        return having(gap == null ? Gap.found(on) : gap.again(on));
    }

    public boolean hasOpenGap() {
        return gap != null && gap.isOpen();
    }

    CaseFile listed(@Nullable Confidential why, LocalDate on) {
        return gap == null ? this : having(gap.closed(why, on));
    }

    private CaseFile having(Gap found) {
        return new CaseFile(report, receivedOn, clock, circle, messages, minutes, found, missed);
    }
}
