package probity.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An auditor with the published keys, checkpoints that they kept, and the command that looks for tampering. */
final class Verifier implements AutoCloseable {

    private static final List<String> TOWNS = List.of("westminster", "kensington", "leicester");

    private final Addresses addresses;
    private final Map<String, Long> sizes = new HashMap<>();
    private final Path folder;

    Verifier(Scene scene) {
        addresses = scene.addresses();
        StringBuilder keys = new StringBuilder();
        Map<String, String> checkpoints = new HashMap<>();
        for (String town : TOWNS) {
            Client auditor = scene.person("auditor." + town);
            String key = auditor.get("/api/v1/ledger/key").expect(200).text().strip();
            String checkpoint =
                    auditor.get("/api/v1/ledger/checkpoint").expect(200).text();
            keys.append(key).append('\n');
            checkpoints.put(town, checkpoint);
            sizes.put(town, LedgerProof.open(checkpoint, key).size());
        }
        try {
            folder = Files.createTempDirectory("verifier");
            Files.writeString(keys(), keys);
            for (var each : checkpoints.entrySet()) {
                Files.writeString(folder.resolve(each.getKey() + ".checkpoint"), each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    /** Of which size the checkpoint is that was kept of a town's ledger. */
    long kept(String town) {
        return sizes.getOrDefault(town, 0L);
    }

    /** What the command says of the tables, or of their copies in a schema; nothing if all is as it must be. */
    List<String> findings(String... schema) {
        List<String> command = new ArrayList<>(
                List.of(addresses.commands().resolve("verify").toString(), keys().toString(), folder.toString()));
        command.addAll(List.of(schema));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        Path state = addresses.secrets().resolve("..").normalize();
        process.environment().put("PROBITY_STATE", state.toString());
        try {
            Process running = process.start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = running.waitFor();
            Shown.that(end == 0 || end == 1, () -> "the command cannot tell: " + said);
            List<String> lines = said.lines().toList();
            return end == 0 ? List.of() : lines.subList(0, lines.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
