package probity.concerns.conversing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.sealing.OpaqueTokens;
import probity.concerns.concern.Receipt;

/**
 * Finds the receipt that a credential stands for, by its keyed hash. Whatever was sent, an id comes out, and the way to
 * it is the same: what is wrong or malformed leads to a case that is not there. A session ends with its receipt, and is sealed for the quarter of an hour in which it was
 * opened, so that an expired one is not told from one that was never ours.
 */
@Singleton
class Credentials {

    /** It opens in the quarter of an hour in which it was made, and in the next one. */
    static final Duration SESSION = Duration.ofMinutes(15);

    private static final String USE = "reporter-session";

    private static final String NOWHERE = "nowhere";

    private final KeyedHash hash;
    private final OpaqueTokens tokens;
    private final Clock clock;

    Credentials(KeyedHash hash, OpaqueTokens tokens, Clock clock) {
        this.hash = hash;
        this.tokens = tokens;
        this.clock = clock;
    }

    UUID receiptOf(Authority authority, Credential given) {
        String session = given.session();
        return session == null ? byReceipt(authority, given.receipt()) : bySession(authority, session);
    }

    UUID byReceipt(Authority authority, @Nullable String typed) {
        String receipt = Optional.ofNullable(typed).orElse("");
        return hash.uuid(authority, Receipt.USE, Receipt.typed(receipt).symbols());
    }

    String session(Authority authority, UUID receipt) {
        return tokens.seal(use(authority, now()), receipt.toString());
    }

    private UUID bySession(Authority authority, String given) {
        SessionForm form = SessionForm.of(given);
        String token = form.token();
        UUID nowhere = hash.uuid(authority, NOWHERE, token);
        Optional<String> now = tokens.open(use(authority, now()), token);
        Optional<String> before = tokens.open(use(authority, now() - 1), token);
        return now.or(() -> before)
                .filter(_ -> form.whole())
                .map(UUID::fromString)
                .orElse(nowhere);
    }

    private long now() {
        return clock.millis() / SESSION.toMillis();
    }

    private static String use(Authority authority, long quarter) {
        return "%s %s %d".formatted(USE, authority.id(), quarter);
    }
}
