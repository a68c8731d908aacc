package probity.concerns.conversing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import probity.concerns.naming.AboutBody;

/** What a reporter sends, as it is sent. */
final class ReporterRequests {

    private ReporterRequests() {}

    /** @param message so that sending it again does not double it; a page without a script has none to send */
    record MessageRequest(
            @Nullable String receipt,
            @Nullable String session,

            @Schema(
                    description = "A random UUID (version 4) that the client draws for this message, so that sending it"
                            + " again does not double it. Without it, the same text is kept once a day, until the"
                            + " other side writes.")
            @Nullable
            String message,

            @Nullable String text)
            implements Credential {

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

    /** @param notTo posts that are not to know of it, though it is not about them */
    record NamingRequest(
            @Nullable String receipt,
            @Nullable String session,
            @Nullable AboutBody about,
            @Nullable List<@Nullable String> notTo)
            implements Credential {

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
