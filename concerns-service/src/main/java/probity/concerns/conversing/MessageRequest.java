package probity.concerns.conversing;

import org.jspecify.annotations.Nullable;

/**
 * A message of the reporter.
 *
 * @param message an id that the client draws, so that sending it again does not double it
 */
record MessageRequest(
        @Nullable String receipt,
        @Nullable String message,
        @Nullable String text) {

    @Override
    public String toString() {
        return "[confidential]";
    }
}
