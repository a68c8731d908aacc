package probity.concerns.conversing;

import org.jspecify.annotations.Nullable;

/** What a reporter sends, as it is sent. */
final class ReporterRequests {

    private ReporterRequests() {}

    /** @param message an id that the client draws for it, so that sending it again does not double it */
    record MessageRequest(
            @Nullable String receipt,
            @Nullable String session,
            @Nullable String message,
            @Nullable String text) implements Credential {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param upTo the id of the last message that was read */
    record ReadingRequest(
            @Nullable String receipt,
            @Nullable String session,
            @Nullable String upTo) implements Credential {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param correction how it was, if the minutes are not right */
    record MinutesRequest(
            @Nullable String receipt,
            @Nullable String session,
            @Nullable String correction) implements Credential {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param name who they are, in words */
    record IdentityRequest(
            @Nullable String receipt,
            @Nullable String session,
            @Nullable String name) implements Credential {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }
}
