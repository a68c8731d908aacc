package probity.concerns.conversing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.BadInput;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;
import probity.concerns.concern.MessageId;

/** Ids that a reporter's client draws. Other forms hold the time at which they were drawn, or the name of the machine. */
final class RandomIds {

    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");

    private RandomIds() {}

    static UUID of(String given) {
        if (!isOne(given)) {
            throw new BadInput("id", "must be a random UUID (version 4) that you draw for this file");
        }
        return UUID.fromString(given);
    }

    /** The id of a message, if one was drawn for it. */
    static Field<Optional<MessageId>> ofMessage(Fields in, @Nullable String given) {
        if (given != null && !isOne(given)) {
            in.violated("message", "must be a random UUID (version 4) that you draw for this message");
        }
        return () -> Optional.ofNullable(given).map(UUID::fromString).map(MessageId::new);
    }

    private static boolean isOne(String given) {
        return RANDOM.matcher(given).matches();
    }

    /** A derived id in the form of a drawn one, so that nothing tells which of them it is. */
    static UUID like(UUID derived) {
        return new UUID((derived.getMostSignificantBits() & ~0xF000L) | 0x4000L, derived.getLeastSignificantBits());
    }
}
