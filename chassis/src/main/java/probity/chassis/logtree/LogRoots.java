package probity.chassis.logtree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;
import probity.chassis.lease.Errand;
import probity.chassis.log.Appended;
import probity.chassis.log.EventLog;
import probity.chassis.log.EventPlace;
import probity.chassis.log.Provenance;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.sql.Sql;

/**
 * Takes the root of each authority's events and stores it as an event, from where it is told to others. Doing it twice
 * stores it once; where nothing happened but that, nothing is stored.
 */
public final class LogRoots implements AutoCloseable {

    private static final String AUTOMATION = "log-roots";

    /** Those whose newest event is no root. */
    private static final String GROWN = """
            select t.authority, t.size
              from log_tree t
              join log_hash h on h.authority = t.authority and h.tier = 0 and h.hash_index = t.size - 1
              join event e on e.position = h.position
             where e.category <> 'log-root'
             order by t.authority
            """;

    private record Grown(Authority authority, long size) {}

    private final EventLog log;
    private final DataSource dataSource;
    private final Clock clock;
    private final Errand errand;
    private final LogRootCodec codec = new LogRootCodec();

    public LogRoots(EventLog log, DataSource dataSource, Clock clock, Duration every) {
        this.log = log;
        this.dataSource = dataSource;
        this.clock = clock;
        this.errand = new Errand("log-roots", every, dataSource, this::take);
    }

    public void start() {
        errand.start();
    }

    @Override
    public void close() {
        errand.close();
    }

    /** Takes those of now. */
    public void take() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            LogTree tree = new LogTree(connection);
            boolean grew = true;
            while (grew) {
                grew = tree.grow(Long.MAX_VALUE);
                connection.commit();
            }
            UUID epoch = log.epoch();
            for (Grown grown :
                    Sql.query(connection, GROWN, row -> new Grown(new Authority(row.getString(1)), row.getLong(2)))) {
                String root = tree.root(grown.authority(), grown.size()).base64();
                store(grown.authority(), new RootTaken(epoch, grown.size(), root));
            }
            connection.rollback();
        }
    }

    private void store(Authority authority, RootTaken root) {
        var stream = new StreamId(LogRootCodec.CATEGORY, streamOf(authority, root));
        var place = new EventPlace(authority, stream, Version.NEW.plus(1));
        var provenance = Provenance.automatic(authority, AUTOMATION, clock.instant());
        switch (log.append(stream, Version.NEW, List.of(codec.encode(root, place)), provenance)) {
            case Appended.At _, Appended.Stale _, Appended.Repeated _ -> {}
        }
    }

    /** A stream of its own for each root. Nothing about it is secret, so a plain hash will do. */
    private static UUID streamOf(Authority authority, RootTaken root) {
        String named = "%s\n%s\n%d".formatted(authority.id(), root.epoch(), root.size());
        return UUID.nameUUIDFromBytes(named.getBytes(UTF_8));
    }
}
