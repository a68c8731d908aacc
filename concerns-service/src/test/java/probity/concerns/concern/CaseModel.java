package probity.concerns.concern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.concerns.concern.ConcernCommand.LetNamesakeIn;
import probity.concerns.concern.ConcernCommand.ListConcern;
import probity.concerns.concern.ConcernCommand.NameMore;
import probity.concerns.concern.ConcernCommand.NameMoreAsHandler;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernCommand.SetHandlerAside;
import probity.concerns.concern.ConcernCommand.WriteToHandlers;
import probity.concerns.concern.ConcernCommand.WriteToReporter;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** The plainest model of a case, told by the commands that were accepted, without a word of its rules or events. */
final class CaseModel {

    record Written(MessageId id, boolean fromReporter, Confidential text) {

        static Written of(Message message) {
            return new Written(message.id(), message.isFromReporter(), message.text());
        }
    }

    private final List<Written> written = new ArrayList<>();
    private final Set<PersonId> named = new HashSet<>();
    private final Set<Post> namedPosts = new HashSet<>();
    private final Set<Post> notTo = new HashSet<>();
    private final Set<PersonId> aside = new HashSet<>();
    private final Set<PersonId> letIn = new HashSet<>();
    private boolean known;
    private boolean raised;

    void accepted(ConcernCommand command) {
        switch (command) {
            case RaiseConcern raise
            when !raised -> {
                name(raise.report().named());
                known = true;
                raised = true;
            }
            case ListConcern line
            when !known -> {
                name(line.named());
                known = true;
            }
            case NameMore more -> name(more.more());
            case NameMoreAsHandler more -> name(more.more());
            case SetHandlerAside set -> aside.add(set.whom());
            case LetNamesakeIn let -> letIn.add(let.whom());
            case WriteToHandlers write -> write(new Written(write.id(), true, write.text()));
            case WriteToReporter write -> write(new Written(write.id(), false, write.text()));
            default -> {}
        }
    }

    private void name(Report.Named more) {
        named.addAll(Optional.ofNullable(more.people().people()).orElse(Set.of()));
        namedPosts.addAll(posts(more.posts()));
        Optional.ofNullable(more.notTo()).map(CaseModel::posts).ifPresent(notTo::addAll);
    }

    private static Set<Post> posts(ConfidentialPosts given) {
        return Optional.ofNullable(given.posts()).orElse(Set.of());
    }

    private void write(Written message) {
        if (written.stream().noneMatch(before -> before.id().equals(message.id()))) {
            written.add(message);
        }
    }

    List<Written> written() {
        return written;
    }

    /** Nothing that was said keeps them out, as the council is now. */
    boolean mayKnow(Handler handler) {
        PersonId person = handler.person();
        Council council = handler.council();
        Set<Post> out = Stream.concat(namedPosts.stream(), notTo.stream()).collect(Collectors.toSet());
        return (letIn.contains(person) || meant(council).noneMatch(one -> one.equals(person) || isInLine(handler, one)))
                && !named.contains(person)
                && !aside.contains(person)
                && out.stream().noneMatch(post -> handler.posts().contains(post) || council.holds(person, post))
                && concerned(council).noneMatch(one -> isInLine(handler, one));
    }

    /** Whom words may mean, but for those who were found to be others. */
    private Stream<PersonId> meant(Council council) {
        return council.namesakes().meantBy(ConcernExamples.ABOUT_NOBODY.named()).stream()
                .filter(one -> !letIn.contains(one));
    }

    private Stream<PersonId> concerned(Council council) {
        return Stream.concat(
                named.stream(),
                namedPosts.stream()
                        .filter(council.recipients()::contains)
                        .flatMap(post -> council.holdersOf(post).stream()));
    }

    /** Below somebody for whom a post of the handler's stands in is no line. */
    private static boolean isInLine(Handler handler, PersonId one) {
        var superiors = handler.council().superiors();
        boolean standsIn = handler.posts().stream()
                .anyMatch(post -> handler.council().standIns().getOrDefault(post, Set.of()).stream()
                        .anyMatch(other -> handler.council().holds(one, other)));
        return EverybodyInTheLineTest.isUpFrom(superiors, handler.person(), one)
                || (!standsIn && EverybodyInTheLineTest.isUpFrom(superiors, one, handler.person()));
    }
}
