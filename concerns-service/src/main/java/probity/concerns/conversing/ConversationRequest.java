package probity.concerns.conversing;

import org.jspecify.annotations.Nullable;

/** The receipt travels in the body: an address is written down in too many places. */
record ConversationRequest(@Nullable String receipt) {

    @Override
    public String toString() {
        return "[receipt]";
    }
}
