package probity.concerns.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import probity.chassis.http.Authorities;
import probity.chassis.identity.Authority;
import probity.chassis.logtree.LogCommitments;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Closing;
import probity.chassis.relay.Fact;
import probity.contracts.concerns.LogCommitted;

/** What the log was at the end of each window, told for each authority alike, and in a form that tells nothing of it. */
@Singleton
class LogFacts implements Closing {

    private static final String TYPE = "probity.concerns.log-committed.v1";

    private final LogCommitments commitments = new LogCommitments();
    private final List<Authority> authorities;

    LogFacts(Authorities served) {
        this.authorities = served.ids().stream().sorted().map(Authority::new).toList();
    }

    @Override
    public List<Fact> facts(Connection tx, Instant until) throws SQLException {
        commitments.grow(tx, until);
        List<Fact> told = new ArrayList<>();
        for (Authority authority : authorities) {
            String commitment = commitments.commit(tx, authority, until).hash();
            told.add(new Fact(
                    TYPE,
                    Audience.OFFICERS,
                    streamOf(authority),
                    authority,
                    null,
                    new LogCommitted(until, commitment)));
        }
        return told;
    }

    /** The stream of all commitments of an authority. Nothing about it is secret, so a plain hash will do. */
    private static UUID streamOf(Authority authority) {
        return UUID.nameUUIDFromBytes((TYPE + "\n" + authority.id()).getBytes(UTF_8));
    }
}
