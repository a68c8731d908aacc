package probity.chassis.lease;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The right to be the only one for a while. It ends by the database's clock; the holder asks again after a third of it,
 * so whoever was just told that it holds the lease has two thirds of it left.
 */
public final class Lease {

    private static final String TAKE = """
            insert into lease (name, holder, expires) values (?, ?, clock_timestamp() + ? * interval '1 millisecond')
                on conflict (name) do update set holder = excluded.holder, expires = excluded.expires
                where lease.holder = excluded.holder or lease.expires < clock_timestamp()
            """;

    private static final String GIVE_BACK = "delete from lease where name = ? and holder = ?";

    private final String name;
    private final Duration length;
    private final DataSource dataSource;
    private final UUID holder = UUID.randomUUID();
    private long renewAt = System.nanoTime();

    public Lease(String name, Duration length, DataSource dataSource) {
        this.name = name;
        this.length = length;
        this.dataSource = dataSource;
    }

    public UUID holder() {
        return holder;
    }

    /** Takes or keeps the lease. False if somebody else has it. */
    public boolean hold() throws SQLException {
        long asked = System.nanoTime();
        if (asked - renewAt < 0) {
            return true;
        }
        boolean ours = update(TAKE, name, holder, length.toMillis()) == 1;
        renewAt = ours ? asked + length.toNanos() / 3 : asked;
        return ours;
    }

    /** Lets somebody else take over without waiting for the end. */
    public void giveBack() throws SQLException {
        renewAt = System.nanoTime();
        update(GIVE_BACK, name, holder);
    }

    private int update(String sql, Object... values) throws SQLException {
        try (var connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }
}
