package probity.concerns.raising;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.sealing.OpaqueTokens;
import probity.concerns.concern.Receipt;

/**
 * Concerns that are still being written. They are no facts, so they lie beside the log, sealed under a key that only
 * their receipt makes: without it nobody here can read one, or tell to which case one led.
 */
@Singleton
class Drafts {

    static final int DAYS = 30;

    private static final String USE = "draft";

    private static final int SMALLEST = 4_096;

    private static final String KEEP_AGAIN = "update draft set keep_until = ?, sealed = ? where id = ?";

    private static final String KEEP = """
            insert into draft (keep_until, sealed, id)
            select ?, ?, ?
             where (select count(*) from draft) < ?
                on conflict (id) do update set keep_until = excluded.keep_until, sealed = excluded.sealed
            """;

    private static final String FIND = "select sealed from draft where id = ? and keep_until >= ?";

    private static final String FORGET = "delete from draft where id = ?";

    private static final String FORGET_OLD = "delete from draft where keep_until < ?";

    private final DataSource dataSource;
    private final KeyedHash hash;
    private final OpaqueTokens tokens;
    private final int most;

    Drafts(
            DataSource dataSource,
            KeyedHash hash,
            OpaqueTokens tokens,
            @ConfigProperty(name = "probity.drafts-max", defaultValue = "5000") int most) {
        this.most = most;
        this.dataSource = dataSource;
        this.hash = hash;
        this.tokens = tokens;
    }

    /** False if there are so many that no new one is taken. One that is there already can always be continued. */
    boolean keep(Authority authority, Receipt receipt, String json, LocalDate until) {
        UUID id = id(authority, receipt);
        String sealed = tokens.seal(key(authority, receipt), padded(json));
        return execute(KEEP_AGAIN, until, sealed, id) == 1 || execute(KEEP, until, sealed, id, most) == 1;
    }

    Optional<String> find(Authority authority, Receipt receipt, LocalDate today) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, id(authority, receipt));
            find.setObject(2, today);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? tokens.open(key(authority, receipt), row.getString("sealed")) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DraftFailure(e);
        }
    }

    void forget(Authority authority, Receipt receipt) {
        execute(FORGET, id(authority, receipt));
    }

    void forgetOld(LocalDate today) {
        execute(FORGET_OLD, today);
    }

    private int execute(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DraftFailure(e);
        }
    }

    /** Another one than the case will have. */
    UUID id(Authority authority, Receipt receipt) {
        return hash.uuid(authority, USE, receipt.symbols());
    }

    private static String key(Authority authority, Receipt receipt) {
        return String.join(" ", USE, authority.id(), receipt.symbols());
    }

    /** To the next power of two in bytes, so that the length of what is sealed says little. */
    private static String padded(String json) {
        int length = json.getBytes(UTF_8).length;
        int size = SMALLEST;
        while (size < length) {
            size *= 2;
        }
        return json + " ".repeat(size - length);
    }
}
