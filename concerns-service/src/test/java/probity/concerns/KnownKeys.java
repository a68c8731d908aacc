package probity.concerns;

import java.sql.SQLException;
import java.util.UUID;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyProvider;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.sealing.WrappingKeys;
import probity.chassis.testing.TestDatabase;

/** The keys that stored samples were sealed under. */
public final class KnownKeys {

    private KnownKeys() {}

    /** Wraps nothing: each key is as it lies in the table. */
    public record Unwrapped() implements KeyProvider, WrappingKeys {

        @Override
        public WrappingKeys keys() {
            return this;
        }

        @Override
        public byte[] wrap(byte[] dataKey, byte[] context) {
            return dataKey;
        }

        @Override
        public byte[] unwrap(byte[] wrapped, byte[] context) {
            return wrapped;
        }

        @Override
        public boolean have(byte[] wrapped) {
            return true;
        }

        @Override
        public byte[] mark() {
            return new byte[5];
        }
    }

    /** One of all zeros for each of these subjects, in a database of their own. */
    public static SubjectKeys of(Authority authority, UUID... subjects) {
        var database = TestDatabase.migrated().service();
        for (UUID subject : subjects) {
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement(
                            "insert into subject_key (authority, subject, wrapped) values (?, ?, ?)")) {
                insert.setString(1, authority.id());
                insert.setObject(2, subject);
                insert.setBytes(3, new byte[32]);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return new SubjectKeys(database, new Unwrapped());
    }
}
