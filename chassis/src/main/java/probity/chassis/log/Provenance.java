package probity.chassis.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/**
 * Where an event comes from: the envelope that no decision looks at.
 *
 * @param actor the pseudonymous id of the person or automation; absent on the anonymous channel, and then the event is
 *     recorded as of {@code occurredAt} and the clock of the machine leaves no trace
 * @param request the request that led to it, so that asking again gets the first answer; absent if nobody asks again
 */
public record Provenance(
        Authority authority,
        @Nullable String actor,
        @Nullable Request request,
        Instant occurredAt) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * One request of one caller.
     *
     * @param bodyHash a keyed hash of the body in hexadecimal digits: a plain one could be guessed from the log
     */
    public record Request(UUID id, String bodyHash) {}

    /** Somebody known asked for it. */
    public static Provenance of(Authority authority, String actor, Request request, Instant at) {
        return new Provenance(authority, actor, request, at);
    }

    /** The system did it by itself: an automation or an import, by its name. */
    public static Provenance automatic(Authority authority, String automation, Instant at) {
        return new Provenance(authority, automation, null, at);
    }

    /** Somebody unknown did it, some time on that day in London. Nothing finer is kept. */
    public static Provenance anonymous(Authority authority, LocalDate day) {
        return new Provenance(authority, null, null, day.atStartOfDay(LONDON).toInstant());
    }
}
