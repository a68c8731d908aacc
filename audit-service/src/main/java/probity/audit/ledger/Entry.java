package probity.audit.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.merkle.Hash;
import probity.chassis.relay.Audience;

/**
 * A record in the ledger of an authority. One that nobody could read when it came has neither id, stream, type nor
 * audience. The array is not copied: whoever gets it may read it, not write.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Entry(
        long index,
        Hash leaf,
        byte[] record,
        @Nullable UUID event,
        @Nullable UUID stream,
        @Nullable String type,
        @Nullable Audience audience) {

    private static final String BODY_FOLLOWS = "\n\n";

    private static final String TIME = "\nce_time: ";

    /** The JSON that was published. No line of a header is empty, so the first empty line ends them. */
    public String body() {
        String text = text();
        return text.substring(text.indexOf(BODY_FOLLOWS) + BODY_FOLLOWS.length());
    }

    /** When it happened, as the publisher said it. */
    public Optional<String> time() {
        String text = text();
        String headers = text.substring(0, text.indexOf(BODY_FOLLOWS) + 1);
        int start = headers.indexOf(TIME);
        return start < 0
                ? Optional.empty()
                : Optional.of(headers.substring(start + TIME.length(), headers.indexOf('\n', start + TIME.length())));
    }

    private String text() {
        return new String(record, StandardCharsets.UTF_8);
    }

    /** It does not print what it holds. */
    @Override
    public String toString() {
        return "entry " + index;
    }
}
