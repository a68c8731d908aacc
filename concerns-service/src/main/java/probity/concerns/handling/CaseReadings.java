package probity.concerns.handling;

import jakarta.inject.Singleton;
import java.util.UUID;
import probity.chassis.access.AccessLog;
import probity.chassis.decider.Decider;
import probity.chassis.identity.Caller;
import probity.concerns.concern.Concern;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.vocabulary.Post;

/** Shows a case whole, whatever was asked for: what is not on record as read by then is not shown. */
@Singleton
class CaseReadings {

    private final OpenCases open;
    private final AccessLog accesses;

    CaseReadings(OpenCases open, AccessLog accesses) {
        this.open = open;
        this.accesses = accesses;
    }

    /** Who raised it is more than the case, so that it was shown is a fact of its own. */
    CaseBody shown(UUID id, Concern state, Caller reader) {
        Raised raised = Decider.in(Raised.class, state);
        Post post = open.entitlingPost(raised, reader);
        CaseBody body = CaseBody.of(id, raised);
        accesses.read(reader, post.id(), "concern", id);
        if (body.reporter() != null) {
            accesses.read(reader, post.id(), "concern-identity", id);
        }
        return body;
    }
}
