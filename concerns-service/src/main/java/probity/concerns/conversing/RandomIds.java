package probity.concerns.conversing;

import java.util.UUID;
import java.util.regex.Pattern;
import probity.chassis.http.BadInput;

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

    static boolean isOne(String given) {
        return RANDOM.matcher(given).matches();
    }

    /** A derived id in the form of a drawn one, so that nothing tells which of them it is. */
    static UUID like(UUID derived) {
        return new UUID((derived.getMostSignificantBits() & ~0xF000L) | 0x4000L, derived.getLeastSignificantBits());
    }
}
