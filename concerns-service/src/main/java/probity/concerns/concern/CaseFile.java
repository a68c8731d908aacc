package probity.concerns.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * All that is known of a case.
 *
 * @param handlers the positive list: nobody else may know that the case exists
 * @param keptOut who may not see it, even though their post is on the list
 */
public record CaseFile(
        Report report,
        LocalDate receivedOn,
        LocalDate acknowledgeBy,
        List<Post> handlers,
        ConfidentialPeople keptOut,
        List<Message> messages) {

    public CaseFile {
        handlers = List.copyOf(handlers);
        messages = List.copyOf(messages);
    }

    /** As it is at intake: open to nobody. */
    static CaseFile opened(ConcernEvent.ConcernRaised raised) {
        var people = raised.report().named().people();
        var nobody = new ConfidentialPeople(people.subject(), people.people() == null ? null : Set.of());
        return new CaseFile(raised.report(), raised.on(), raised.acknowledgeBy(), List.of(), nobody, List.of());
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
        Set<Post> named = report.named().posts().posts();
        return then == null
                || named == null
                || then.contains(handler.person())
                || named.stream().anyMatch(handler.posts()::contains)
                || handler.council().recused(report.named()).contains(handler.person());
    }

    Optional<Message> message(MessageId id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** Somebody on the list can act, as the council is now. */
    boolean isInHand(Council council) {
        Set<PersonId> recused = council.recused(report.named());
        return handlers.stream().anyMatch(post -> council.canAct(post, recused));
    }

    CaseFile admitted(List<Post> more, ConfidentialPeople recused) {
        List<Post> all =
                Stream.concat(handlers.stream(), more.stream()).distinct().toList();
        return new CaseFile(report, receivedOn, acknowledgeBy, all, together(keptOut, recused), messages);
    }

    CaseFile with(Message message) {
        List<Message> more = new ArrayList<>(messages);
        more.add(message);
        return new CaseFile(report, receivedOn, acknowledgeBy, handlers, keptOut, more);
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
