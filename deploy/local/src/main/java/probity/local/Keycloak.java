package probity.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The identity provider with the realm of deploy/oidc, which it takes in when it has none of that name yet. */
final class Keycloak implements Server {

    private static final String REALM = "probity";

    private final Layout layout;

    private final Secrets secrets;

    private final Ports ports;

    private final Consumer<String> notes;

    Keycloak(Layout layout, Secrets secrets, Ports ports, Consumer<String> notes) {
        this.layout = layout;
        this.secrets = secrets;
        this.ports = ports;
        this.notes = notes;
    }

    /** The same for everybody, because it is in every token and is compared. */
    static URI realm(Ports ports) {
        return URI.create(base(ports) + "/realms/" + REALM);
    }

    private static String base(Ports ports) {
        return "http://localhost:" + ports.of(Port.KEYCLOAK);
    }

    @Override
    public void prepare(Children helpers) throws InterruptedException {
        Installation.complete(folder(), () -> {
            notes.accept("Keycloak is unpacked and built, once; that takes about a minute.");
            try (InputStream archive = Files.newInputStream(layout.keycloakArchive())) {
                Archive.unpackGzip(archive, folder());
            }
            helpers.run(
                    "keycloak-build",
                    "Building Keycloak",
                    kc("build", "--db=dev-file", "--health-enabled=true"),
                    environment());
        });
        try {
            Path imports = Files.createDirectories(home().resolve("data/import"));
            Files.createDirectories(layout.data(Part.KEYCLOAK));
            Path part = Files.createTempFile(home().resolve("data"), "realm", ".part");
            Files.copy(layout.realm(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, imports.resolve("probity-realm.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.of("Preparing Keycloak", e);
        }
    }

    @Override
    public Launch launch() {
        int management = ports.of(Port.KEYCLOAK_MANAGEMENT);
        List<String> command = kc(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.of(Port.KEYCLOAK),
                "--http-management-port=" + management,
                "--hostname=" + base(ports),
                "--import-realm");
        Probe ready = Probe.http(URI.create("http://127.0.0.1:%d/health/ready".formatted(management)));
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("JDK_JAVA_OPTIONS", classArchive());
        return new Launch(command, environment, ready, Duration.ofMinutes(3));
    }

    /** Its first clean end leaves an archive of loaded classes, which saves later starts nearly half of the time. */
    private String classArchive() {
        return "-XX:+AutoCreateSharedArchive \"-XX:SharedArchiveFile=%s\""
                .formatted(layout.run().resolve("keycloak.jsa"));
    }

    private Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME",
                Java.home(),
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx384m",
                "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.password("keycloak-admin"),
                "KC_DB_URL",
                "jdbc:h2:file:%s;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"
                        .formatted(layout.data(Part.KEYCLOAK).resolve("keycloak")),
                "KC_LOG_LEVEL",
                "info,io.smallrye.health:error");
    }

    private List<String> kc(String... arguments) {
        return Stream.concat(Stream.of(home().resolve("bin/kc.sh").toString()), Arrays.stream(arguments))
                .toList();
    }

    private Path folder() {
        return layout.servers().resolve("keycloak");
    }

    private Path home() {
        return folder().resolve("keycloak-" + Versions.KEYCLOAK);
    }
}
