package probity.chassis.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import probity.chassis.identity.Authority;

/**
 * A data key as it lies in the table {@code subject_key}.
 *
 * @param ordinal where it stands in the order in which keys were made
 */
@SuppressWarnings("ArrayRecordComponent")
record WrappedKey(Subject subject, byte[] bytes, long ordinal) {

    static final String COLUMNS = "authority, subject, wrapped, ordinal";

    static WrappedKey of(ResultSet row) throws SQLException {
        var authority = new Authority(row.getString("authority"));
        return new WrappedKey(
                new Subject(authority, row.getObject("subject", UUID.class)),
                row.getBytes("wrapped"),
                row.getLong("ordinal"));
    }

    /** Throws {@link SealingFailure} if these keys do not open it. */
    byte[] openedBy(WrappingKeys keys) {
        return keys.unwrap(bytes, subject.context());
    }
}
