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
import probity.chassis.relay.Audience;
import probity.chassis.relay.Closing;
import probity.chassis.relay.Fact;
import probity.concerns.committing.Commitments;
import probity.contracts.concerns.ReceiptsCommitted;

/** The root of each window, told to everybody, for each authority alike: what the authority commits itself to. */
@Singleton
class ReceiptFacts implements Closing {

    private static final String TYPE = "probity.concerns.receipts-committed.v1";

    private final Commitments commitments;
    private final List<Authority> authorities;

    ReceiptFacts(Commitments commitments, Authorities served) {
        this.commitments = commitments;
        this.authorities = served.ids().stream().sorted().map(Authority::new).toList();
    }

    @Override
    public List<Fact> facts(Connection tx, Instant until) throws SQLException {
        List<Fact> roots = new ArrayList<>();
        for (Authority authority : authorities) {
            roots.add(told(authority, new ReceiptsCommitted(until, commitments.root(tx, authority, until))));
        }
        return roots;
    }

    private static Fact told(Authority authority, ReceiptsCommitted body) {
        return new Fact(TYPE, Audience.PUBLIC, streamOf(authority), authority, null, body);
    }

    /** The stream of all roots of an authority, and of no case. Nothing about it is secret, so a plain hash will do. */
    private static UUID streamOf(Authority authority) {
        return UUID.nameUUIDFromBytes((TYPE + "\n" + authority.id()).getBytes(UTF_8));
    }
}
