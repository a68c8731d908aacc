package probity.concerns.committing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.SubjectKeys;

/**
 * Commits to what is known of cases when a window closes, and keeps what their reporters need to prove it. Nothing of it
 * can be read without the key of the case.
 */
@Singleton
public final class Commitments {

    private static final Logger LOG = Logger.getLogger(Commitments.class);

    /** What has waited goes into the sums. What was done to a case waits until it is known when the case was received. */
    private static final String SETTLE = """
            with due as (
                delete from uncommitted d
                 where d.authority = ? and d.until <= ?
                   and (exists (select from committed_case c where c.concern = d.concern)
                        or exists (select
                                     from uncommitted r
                                    where r.concern = d.concern and r.until <= ? and r.received_on is not null))
                returning *)
            insert into committed_case as c (concern, authority, received_on, actions)
            select d.concern, d.authority, coalesce(min(d.received_on), min(k.received_on)), sum(d.actions)
              from due d
              left join committed_case k using (concern)
             group by d.concern, d.authority
                on conflict (concern) do update set actions = c.actions + excluded.actions
                returning concern, received_on, actions
            """;

    /** They are part of the next window again, as if something had happened that does not count. */
    private static final String PUT_OFF = """
            insert into uncommitted (concern, until, authority, actions)
            select unnest(?), ?, ?, 0
                on conflict do nothing
            """;

    private static final String FIND = "select first, latest from committed_case where concern = ?";

    /** What the proofs are sealed for. */
    static final byte[] PLACE = "receipt-proof".getBytes(StandardCharsets.US_ASCII);

    private static final JsonMapper JSON = new JsonMapper();

    private record Case(UUID concern, LocalDate receivedOn, int actions) {}

    private final DataSource dataSource;
    private final SubjectKeys keys;
    private final SecureRandom random = new SecureRandom();

    Commitments(DataSource dataSource, SubjectKeys keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    /**
     * Makes the tree of a window over what is known of an authority's cases by its end, and answers the root. An
     * authority in which nothing happened has one like all others.
     */
    public String root(Connection tx, Authority authority, Instant until) throws SQLException {
        List<Case> cases = settled(tx, authority, until);
        List<String> statements = cases.stream()
                .map(each -> new Statement(
                                authority.id(), until, each.receivedOn(), each.actions(), Statement.salt(random))
                        .text())
                .toList();
        WindowTree tree = new WindowTree(statements, random);
        List<UUID> concerns = cases.stream().map(Case::concern).toList();
        List<UUID> failed = new ProofSealing(keys, authority).keep(tx, concerns, tree);
        if (!failed.isEmpty()) {
            putOff(tx, authority, until, failed);
            LOG.warnf("%d cases are committed to again in the next window: their keys cannot be used", failed.size());
        }
        return tree.root();
    }

    private static void putOff(Connection tx, Authority authority, Instant until, List<UUID> concerns)
            throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(PUT_OFF)) {
            insert.setArray(1, tx.createArrayOf("uuid", concerns.toArray()));
            insert.setObject(2, until.atOffset(ZoneOffset.UTC));
            insert.setString(3, authority.id());
            insert.executeUpdate();
        }
    }

    private static List<Case> settled(Connection tx, Authority authority, Instant until) throws SQLException {
        try (PreparedStatement settle = tx.prepareStatement(SETTLE)) {
            settle.setString(1, authority.id());
            settle.setObject(2, until.atOffset(ZoneOffset.UTC));
            settle.setObject(3, until.atOffset(ZoneOffset.UTC));
            try (ResultSet row = settle.executeQuery()) {
                List<Case> cases = new ArrayList<>();
                while (row.next()) {
                    cases.add(new Case(
                            row.getObject("concern", UUID.class),
                            row.getObject("received_on", LocalDate.class),
                            row.getInt("actions")));
                }
                return cases;
            }
        }
    }

    /** What can be proved of a case; empty before its first window has closed, and after it was erased. */
    public Optional<Proofs> of(UUID concern, Authority at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, concern);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next() || row.getBytes("latest") == null) {
                    return Optional.empty();
                }
                Optional<Proof> first = opened(concern, at, row.getBytes("first"));
                Optional<Proof> latest = opened(concern, at, row.getBytes("latest"));
                return first.flatMap(earlier -> latest.map(later -> new Proofs(earlier, later)));
            }
        } catch (SQLException e) {
            throw new CommitmentFailure("cannot read what can be proved", e);
        }
    }

    private Optional<Proof> opened(UUID concern, Authority at, byte[] sealed) {
        return keys.open(concern, at, sealed, PLACE).map(Commitments::proof);
    }

    private static Proof proof(byte[] json) {
        try {
            return JSON.readValue(json, Proof.class);
        } catch (IOException e) {
            throw new CommitmentFailure("cannot read a proof", e);
        }
    }
}
