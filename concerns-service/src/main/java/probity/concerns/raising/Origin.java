package probity.concerns.raising;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.concerns.concern.Channel;
import probity.concerns.concern.Entry;
import probity.concerns.concern.Filing;

/**
 * By which door a concern came.
 *
 * @param receivedOn the day from which its times count
 * @param account whose token it came with, if with one of the reporter's own
 * @param entry if somebody else wrote down what the reporter said
 * @param filing if a hotline files it
 */
record Origin(
        Authority authority,
        Channel channel,
        LocalDate receivedOn,
        @Nullable UUID account,
        @Nullable Entry entry,
        @Nullable Filing filing) {

    static Origin open(Authority authority, LocalDate today) {
        return new Origin(authority, Channel.WEB, today, null, null, null);
    }

    static Origin account(Authority authority, LocalDate today, UUID person) {
        return new Origin(authority, Channel.WEB, today, person, null, null);
    }
}
