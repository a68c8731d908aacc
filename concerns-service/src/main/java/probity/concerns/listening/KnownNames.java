package probity.concerns.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.SubjectKeys;
import probity.concerns.concern.Names;
import probity.concerns.concern.Namesakes;
import probity.concerns.vocabulary.PersonId;

/**
 * The table {@code known_name}: what those are called who came to handle cases, as their tokens said, each under a key of
 * their own. Declarations-service, which knows all names, publishes none.
 */
@Singleton
class KnownNames implements Names {

    private static final Logger LOG = Logger.getLogger(KnownNames.class);

    private static final int NAME_MAX = 300;

    private static final String KEEP = """
            insert into known_name (authority, person, sealed) values (?, ?, ?)
                on conflict (authority, person) do update set sealed = excluded.sealed
            """;

    private static final String READ = "select person, sealed from known_name where authority = ?";

    private static final String READ_ONE = READ + " and person = ?";

    private static final String FORGET = "delete from known_name where authority = ? and person = ?";

    private final SubjectKeys keys;
    private final DataSource dataSource;
    private final AtomicBoolean warned = new AtomicBoolean();

    KnownNames(SubjectKeys keys, DataSource dataSource) {
        this.keys = keys;
        this.dataSource = dataSource;
    }

    @Override
    public void learn(String authority, PersonId person, Optional<String> name) {
        if (name.isEmpty() && warned.compareAndSet(false, true)) {
            LOG.warn("tokens bear no name: whom a concern names in words is not held against those who handle it");
        }
        name.map(given -> given.substring(0, Math.min(given.length(), NAME_MAX)))
                .filter(given -> !given.equals(known(authority, person)))
                .ifPresent(given -> keep(authority, person, given));
    }

    private @Nullable String known(String authority, PersonId person) {
        UUID id = person.value();
        return Optional.ofNullable(read(READ_ONE, authority, id).get(id))
                .flatMap(name -> opened(authority, id, name))
                .orElse(null);
    }

    /** Everybody's, so their keys are read together. */
    Namesakes of(String authority) {
        Map<UUID, byte[]> names = read(READ, authority);
        keys.readAhead(new Authority(authority), names.keySet());
        Map<PersonId, Likeness> known = new HashMap<>();
        names.forEach((person, name) ->
                opened(authority, person, name).ifPresent(open -> known.put(new PersonId(person), new Likeness(open))));
        return named -> known.entrySet().stream()
                .filter(name -> name.getValue().mayBeMeant(named))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    void forget(Connection tx, String authority, UUID person) throws SQLException {
        try (PreparedStatement forget = tx.prepareStatement(FORGET)) {
            forget.setString(1, authority);
            forget.setObject(2, person);
            forget.executeUpdate();
        }
    }

    private void keep(String authority, PersonId person, String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, authority);
            keep.setObject(2, person.value());
            keep.setBytes(
                    3, keys.seal(person.value(), new Authority(authority), name.getBytes(UTF_8), place(authority)));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new ListeningFailure("cannot keep a name", e);
        }
    }

    private Map<UUID, byte[]> read(String sql, String authority, Object... more) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(sql)) {
            read.setString(1, authority);
            for (int i = 0; i < more.length; i++) {
                read.setObject(i + 2, more[i]);
            }
            try (ResultSet row = read.executeQuery()) {
                Map<UUID, byte[]> names = new HashMap<>();
                while (row.next()) {
                    names.put(row.getObject("person", UUID.class), row.getBytes("sealed"));
                }
                return names;
            }
        } catch (SQLException e) {
            throw new ListeningFailure("cannot read names", e);
        }
    }

    private Optional<String> opened(String authority, UUID person, byte[] sealed) {
        return keys.open(person, new Authority(authority), sealed, place(authority))
                .map(name -> new String(name, UTF_8));
    }

    private static byte[] place(String authority) {
        return ("known-name/" + authority).getBytes(UTF_8);
    }
}
