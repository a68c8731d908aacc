package probity.local;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of Probity's own services. All it needs to know comes by environment variables. */
final class Service implements Server {

    private final Part part;

    private final Options options;

    private final Layout layout;

    private final Secrets secrets;

    private final Postgres postgres;

    private final Broker broker;

    Service(Part part, Options options, Layout layout, Secrets secrets, Postgres postgres, Broker broker) {
        this.part = part;
        this.options = options;
        this.layout = layout;
        this.secrets = secrets;
        this.postgres = postgres;
        this.broker = broker;
    }

    @Override
    public Launch launch() {
        Map<String, String> settings = new HashMap<>(common());
        settings.putAll(part == Part.GATEWAY ? routes() : store());
        settings.putAll(keys());
        List<String> command = List.of(
                Java.program(),
                "-Xms96m",
                "-Xmn64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=" + compiler(),
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                layout.service(part).toString());
        Probe ready = Probe.http(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port("_MANAGEMENT"))));
        return new Launch(command, settings, ready, Duration.ofSeconds(90));
    }

    /** The second compiler slows the start and pays where many requests come. */
    private int compiler() {
        return part == Part.GATEWAY || part == Part.DECLARATIONS ? 4 : 1;
    }

    private Map<String, String> common() {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port("")),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(port("_MANAGEMENT")),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                Keycloak.realm(options.ports()).toString(),
                "QUARKUS_OTEL_SDK_DISABLED",
                "true");
    }

    private Map<String, String> routes() {
        return Map.of(
                "PROBITY_GATEWAY_DECLARATIONS",
                        options.address(Port.DECLARATIONS).toString(),
                "PROBITY_GATEWAY_CONCERNS", options.address(Port.CONCERNS).toString(),
                "PROBITY_GATEWAY_AUDIT", options.address(Port.AUDIT).toString());
    }

    private Map<String, String> store() {
        return Map.ofEntries(
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(part)),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", part.id()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", postgres.userPassword(part)),
                Map.entry("QUARKUS_FLYWAY_JDBC_URL", postgres.url(part)),
                Map.entry("QUARKUS_FLYWAY_USERNAME", Postgres.owner(part)),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", postgres.ownerPassword(part)),
                Map.entry("QUARKUS_FLYWAY_PLACEHOLDERS_SERVICE", part.id()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker.address()),
                Map.entry("PROBITY_KAFKA_USERNAME", part.id()),
                Map.entry("PROBITY_KAFKA_PASSWORD", broker.password(part.id())),
                Map.entry("PROBITY_SECRET", secrets.key(part.id() + "-secret")));
    }

    private Map<String, String> keys() {
        return switch (part) {
            case DECLARATIONS ->
                Map.of(
                        "PROBITY_KEY_FILE",
                        keyFile(),
                        "PROBITY_DEMO",
                        "true",
                        "PROBITY_LOG_ROOTS_EVERY",
                        "PT10S",
                        "QUARKUS_MAILER_HOST",
                        "127.0.0.1",
                        "QUARKUS_MAILER_PORT",
                        Integer.toString(options.ports().of(Port.MAIL)));
            case CONCERNS -> Map.of("PROBITY_KEY_FILE", keyFile());
            case AUDIT ->
                Map.of(
                        "PROBITY_CHECKPOINT_KEY_FILE",
                        secrets.keyFile("checkpoint-key").toString(),
                        "PROBITY_CHECKPOINT_FOLDER",
                        layout.checkpoints().toString());
            case GATEWAY, POSTGRES, KAFKA, KEYCLOAK, MAIL -> Map.of();
        };
    }

    private String keyFile() {
        return secrets.keyFile(part.id() + "-keys").toString();
    }

    private int port(String suffix) {
        return options.ports().of(Port.valueOf(part.name() + suffix));
    }
}
