package probity.declarations.code;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import probity.declarations.vocabulary.Post;

/** What has happened to a code that an authority runs. */
public sealed interface CodeEvent {

    /**
     * A version came from a file, and not by the sign-offs that a code may ask for.
     *
     * @param document all that the file says
     */
    record CodeImported(CodeId code, int version, LocalDate inForceFrom, Map<String, Object> document)
            implements CodeEvent {
        public CodeImported {
            document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        }
    }

    /** The next version is proposed as it stands here; sign-offs begin anew. */
    record VersionDrafted(CodeId code, int version, LocalDate inForceFrom, Map<String, Object> document, LocalDate on)
            implements CodeEvent {
        public VersionDrafted {
            document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        }
    }

    record RetirementProposed(LocalDate from, LocalDate on) implements CodeEvent {}

    record ProposalWithdrawn(LocalDate on) implements CodeEvent {}

    record ProposalSignedOff(SignOff signOff) implements CodeEvent {}

    /** All who are asked have signed the draft off. */
    record VersionAdopted(CodeId code, int version, LocalDate inForceFrom, Map<String, Object> document)
            implements CodeEvent {
        public VersionAdopted {
            document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        }
    }

    /** The authority runs the code no more from that day on. What was judged by it keeps its reference. */
    record CodeRetired(CodeId code, LocalDate from) implements CodeEvent {}

    record CodeReviewed(LocalDate on, Set<Post> by) implements CodeEvent {
        public CodeReviewed {
            by = Collections.unmodifiableSet(new TreeSet<>(by));
        }
    }
}
