package probity.concerns.conversing;

import org.jspecify.annotations.Nullable;

/** The receipt, or the session that it opened, travels in the body: an address is written down in too many places. */
record ConversationRequest(
        @Nullable String receipt, @Nullable String session) implements Credential {

    @Override
    public String toString() {
        return "[receipt]";
    }
}
