package probity.chassis.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import probity.chassis.sealing.OpaqueTokens;

/**
 * How far the log was when a command was done, as a token that tells the client nothing. A reader that sends it back
 * sees at least that.
 */
@Singleton
public final class Seen {

    public static final String HEADER = "Probity-Seen";

    private static final String USE = "seen";

    private final OpaqueTokens tokens;

    public Seen(OpaqueTokens tokens) {
        this.tokens = tokens;
    }

    public String token(long position) {
        return tokens.seal(USE, Long.toString(position));
    }

    /** 0 if the reader has seen nothing. */
    public long position(@Nullable String token) {
        return token == null || token.isEmpty()
                ? 0
                : tokens.open(USE, token)
                        .map(Long::valueOf)
                        .orElseThrow(() -> Problem.of(
                                        BAD_REQUEST,
                                        "malformed-seen",
                                        "Probity-Seen takes what an earlier answer carried in that header, unchanged.")
                                .thrown());
    }
}
