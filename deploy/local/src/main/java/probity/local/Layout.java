package probity.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import probity.local.Trouble.Kind;

/** Where things lie: the checkout, and the one folder that holds all that a run leaves behind. */
record Layout(Path root, Path state) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private static final long BYTES_NEEDED = 500L << 20;

    Path data(Part part) {
        return state.resolve("data").resolve(part.id());
    }

    /** The latest signed checkpoints of the ledgers, as files. */
    Path checkpoints() {
        return state.resolve("data/checkpoints");
    }

    Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }

    Path run() {
        return state.resolve("run");
    }

    /** Where a running stack can be met, for programs that were not told. */
    Path addresses() {
        return run().resolve("addresses.properties");
    }

    Path secrets() {
        return state.resolve("secrets");
    }

    /** Unpacked servers: the same for every run from this checkout, so they survive a fresh start. */
    Path servers() {
        return root.resolve(".probity/servers");
    }

    Path brokerLibraries() {
        return built(root.resolve("deploy/local/broker/target/lib"));
    }

    Path keycloakArchive() {
        return built(root.resolve("deploy/local/target/servers/keycloak.tar.gz"));
    }

    Path realm() {
        return root.resolve("deploy/oidc/probity-realm.json");
    }

    Path service(Part part) {
        return built(root.resolve(part.title()).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    private static Path built(Path file) {
        if (Files.notExists(file)) {
            throw new Trouble(Kind.NOT_BUILT, file + " is missing: build first, for example with deploy/local/up.");
        }
        return file;
    }

    void prepare() {
        try {
            for (Path folder : List.of(state, state.resolve("data"), state.resolve("logs"), run(), secrets())) {
                ownFolder(folder);
            }
            Files.createDirectories(servers());
            long usable = Files.getFileStore(state).getUsableSpace();
            if (usable < BYTES_NEEDED) {
                throw new Trouble(
                        Kind.DISK_FULL,
                        "The disk that holds %s has only %d MiB left; Probity needs %d."
                                .formatted(state, usable >> 20, BYTES_NEEDED >> 20));
            }
        } catch (IOException e) {
            throw Trouble.of("Preparing the folder " + state, e);
        }
    }

    private static void ownFolder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }

    /** Forgets data, passwords and logs. The unpacked servers stay. */
    void reset() {
        for (String folder : List.of("data", "secrets", "logs")) {
            delete(state.resolve(folder));
        }
    }

    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw Trouble.of("Emptying " + folder, e);
        }
    }
}
