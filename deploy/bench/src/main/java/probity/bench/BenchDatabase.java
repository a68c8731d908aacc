package probity.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL server with every durability setting on, and a database with the log's tables and its two roles. */
final class BenchDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 20;

    private final EmbeddedPostgres server;
    private final List<AgroalDataSource> pools = new ArrayList<>();
    private final DataSource owner;
    private final DataSource service;
    private final ProcessHandle postmaster;

    BenchDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "512MB")
                .start();
        execute(
                server.getPostgresDatabase(),
                "create role owner login",
                "create role service login",
                "create database bench owner owner");
        owner = connectAs("owner");
        service = connectAs("service");
        postmaster = postmaster();
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("service", "service"))
                .load()
                .migrate();
    }

    DataSource owner() {
        return owner;
    }

    DataSource service() {
        return service;
    }

    /** What the server's processes have used so far. */
    Duration processorTime() {
        return postmaster
                .descendants()
                .flatMap(backend -> backend.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private ProcessHandle postmaster() throws SQLException {
        try (Connection connection = owner.getConnection();
                var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }

    void executeAsOwner(String... statements) throws SQLException {
        execute(owner, statements);
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private DataSource connectAs(String role) throws SQLException {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/bench";
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(url).principal(new NamePrincipal(role))));
        AgroalDataSource pool = AgroalDataSource.from(configuration);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() throws IOException {
        pools.forEach(AgroalDataSource::close);
        server.close();
    }
}
