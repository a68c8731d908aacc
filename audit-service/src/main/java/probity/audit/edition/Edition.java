package probity.audit.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import probity.audit.report.Report;

/** One version of a report on a quarter, and what has become of it. */
public sealed interface Edition {

    /** What it says. */
    Content content();

    record Undrafted() implements Edition {

        /** There is none before it is drafted. */
        @Override
        public Content content() {
            throw new IllegalStateException("a report that nobody drafted says nothing");
        }

        Draft drafted(Report figures, List<String> signatories) {
            return new Draft(new Content(figures, signatories, List.of()), List.of(), List.of());
        }
    }

    /**
     * On its way through the three posts.
     *
     * @param takenBack the posts that had signed off what was changed since, and have not signed off anew
     */
    record Draft(Content content, List<SignOff> signOffs, List<String> takenBack) implements Edition {

        public Draft {
            signOffs = List.copyOf(signOffs);
            takenBack = List.copyOf(takenBack);
        }

        /** The posts that have not signed off what it says now. */
        public List<String> awaited() {
            List<String> posts = new ArrayList<>(content.signatories());
            signOffs.forEach(signOff -> posts.remove(signOff.post()));
            return posts;
        }

        Draft saying(UnaryOperator<Content> change) {
            return new Draft(change.apply(content), signOffs, takenBack);
        }

        Draft signedOff(SignOff signOff) {
            return new Draft(
                    content,
                    Stream.concat(signOffs.stream(), Stream.of(signOff)).toList(),
                    takenBack.stream()
                            .filter(post -> !post.equals(signOff.post()))
                            .toList());
        }

        Draft withoutSignOffs(List<String> posts) {
            return new Draft(
                    content,
                    List.of(),
                    Stream.concat(takenBack.stream(), posts.stream()).distinct().toList());
        }

        Published published(Document document, Instant at) {
            return new Published(content, signOffs, document, at);
        }
    }

    /** Given up, and never published. Who sees drafts sees it as it was. */
    record Withdrawn(Draft draft, String reason, Instant at) implements Edition {

        @Override
        public Content content() {
            return draft.content();
        }
    }

    /** It never changes again. */
    record Published(Content content, List<SignOff> signOffs, Document document, Instant at) implements Edition {

        public Published {
            signOffs = List.copyOf(signOffs);
        }

        Superseded superseded(UUID by, String reason, Instant at) {
            return new Superseded(this, by, reason, at);
        }
    }

    /** A later version stands in its place. It is shown as it was published, and marked. */
    record Superseded(Published published, UUID by, String reason, Instant at) implements Edition {

        @Override
        public Content content() {
            return published.content();
        }
    }
}
