package probity.declarations.register;

import static jakarta.ws.rs.core.Response.Status.GONE;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.BadInput;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.log.EventLog;
import probity.chassis.sealing.OpaqueTokens;

/** Where a reader of the feed goes on, as a text that tells nobody how much lies between two changes. */
@Singleton
class FeedCursors {

    private final OpaqueTokens tokens;
    private final EventLog log;

    FeedCursors(OpaqueTokens tokens, EventLog log) {
        this.tokens = tokens;
        this.log = log;
    }

    /** Positions are padded: not even the length of the text says anything. */
    String seal(Authority authority, ChangeFeed.Place place) {
        return tokens.seal(use(authority), "%s %019d %s".formatted(log.epoch(), place.position(), place.gift()));
    }

    ChangeFeed.Place open(Authority authority, @Nullable String since) {
        return since == null
                ? ChangeFeed.Place.BEGINNING
                : tokens.open(use(authority), since)
                        .map(this::read)
                        .orElseThrow(() -> new BadInput("since", "was not given out for this feed"));
    }

    private ChangeFeed.Place read(String value) {
        String[] parts = value.split(" ", 3);
        if (!parts[0].equals(log.epoch().toString())) {
            throw Problem.of(
                            GONE,
                            "feed-began-anew",
                            "The register was restored to an earlier state since. Begin again without since.")
                    .thrown();
        }
        return new ChangeFeed.Place(Long.parseLong(parts[1]), UUID.fromString(parts[2]));
    }

    private static String use(Authority authority) {
        return "changes of the gift-register of " + authority;
    }
}
