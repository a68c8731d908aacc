package probity.chassis.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The right to be the only one for a while. It ends by the database's clock; the holder asks again after a third of it,
 * so whoever was just told that it holds the lease has two thirds of it left.
 */
final class Lease {

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

    Lease(String name, Duration length, DataSource dataSource) {
        this.name = name;
        this.length = length;
        this.dataSource = dataSource;
    }

    UUID holder() {
        return holder;
    }

    /** Takes or keeps the lease. False if somebody else has it. */
    boolean hold() throws SQLException {
        long asked = System.nanoTime();
        if (asked - renewAt < 0) {
            return true;
        }
        boolean ours = Sql.statement(
                dataSource, connection -> Sql.update(connection, TAKE, name, holder, length.toMillis()) == 1);
        renewAt = ours ? asked + length.toNanos() / 3 : asked;
        return ours;
    }

    /** Lets somebody else take over without waiting for the end. */
    void giveBack() throws SQLException {
        renewAt = System.nanoTime();
        Sql.statement(dataSource, connection -> Sql.update(connection, GIVE_BACK, name, holder));
    }
}
