package probity.audit.proving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.send;
import static probity.audit.testing.KafkaForQuarkus.WITNESS;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.audit.reporting.ReportsOverHttp;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Checkpoint;

/** The command for those who have a file and no network, with files as the service hands them out. */
@AuditServiceTest
@Tag("N-9")
class CheckProofTest {

    private static final Authority HERE = new Authority("witnessed");

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 11);

    private static final Path TOOL =
            Path.of("../contracts/tools/CheckProof.java").toAbsolutePath();

    @TempDir
    Path folder;

    private Path keys;
    private Path proof;

    @BeforeEach
    void fetch() throws Exception {
        Published gift = GIFTS.gift(HERE, UUID.randomUUID(), "10.00", "accepted", 0);
        send(List.of(gift));
        await("a checkpoint of the gift", () -> place(gift) < size(latest()));
        String checkpoint = latest();
        as(HERE).contentType("text/plain; charset=UTF-8")
                .body(WITNESS.cosign(checkpoint, 1_800_000_000))
                .post("/api/v1/ledger/cosignature")
                .then()
                .statusCode(200);
        await("the witness", () -> fetched(gift).contains(WITNESS.name()));
        keys = folder.resolve("keys");
        Files.writeString(keys, as(HERE).get("/api/v1/ledger/key").asString() + WITNESS.key() + "\n");
        proof = Files.writeString(folder.resolve("gift.tlog-proof"), fetched(gift));
    }

    @Test
    void the_command_of_the_readme_says_that_it_holds() throws Exception {
        String command = Files.readAllLines(Path.of("README.md")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("java contracts/tools/CheckProof.java "))
                .findFirst()
                .orElseThrow();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Process process = new ProcessBuilder(command.replace("java contracts", java + " contracts")
                        .replace("contracts/tools/CheckProof.java", TOOL.toString())
                        .split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .startsWith("It holds: entry ")
                .contains(" in probity/witnessed, signed by probity/witnessed, " + WITNESS.name()
                        + " at 2027-01-15T08:00:00Z.")
                .contains("ce_type: probity.declarations.gift-declared.v1");
    }

    @Test
    void a_document_of_its_own_is_checked_and_another_one_is_not_taken_for_it() throws Exception {
        String extra = Files.readAllLines(proof).get(1).substring("extra ".length());
        Path document =
                Files.write(folder.resolve("document"), Base64.getDecoder().decode(extra));

        assertThat(check(keys, proof, document))
                .startsWith("0 It holds: entry ")
                .doesNotContain("ce_type");

        Files.writeString(document, Files.readString(document).replace("\"10.00\"", "\"10.01\""));
        assertThat(check(keys, proof, document)).startsWith("1 DOES NOT HOLD: the document is not entry ");
    }

    @Test
    @Tag("M-5")
    void a_report_is_held_against_the_record_of_its_publication() throws Exception {
        var reports = new ReportsOverHttp(HERE);
        String id = reports.published("gifts-register");
        await("its proof", () -> publication(id).statusCode() == 200);
        Files.writeString(proof, publication(id).asString());
        Path report = Files.write(
                folder.resolve("report.json"),
                reports.document(id, "application/json").asByteArray());

        assertThat(check(keys, proof, report))
                .startsWith("0 It holds: entry ")
                .contains("That entry says that a report was published, and has the SHA-256 of this document.");

        Files.writeString(report, Files.readString(report).replace("2026-06-30", "2026-06-29"));
        assertThat(check(keys, proof, report)).startsWith("1 DOES NOT HOLD: the document is not entry ");
    }

    /** Which code that is not ours checks, too: contracts/tools/sigstore. */
    @Test
    void the_sample_holds() throws Exception {
        Path sample = TOOL.resolveSibling("sample");

        assertThat(check(sample.resolve("keys"), sample.resolve("gift.tlog-proof")))
                .startsWith("0 It holds: entry 9 of 13 in probity/westminster, signed by probity/westminster.");
    }

    @Test
    void no_character_of_a_proof_can_be_changed() throws Exception {
        String honest = Files.readString(proof);
        String held = check(keys, proof);
        for (int i = 0; i < honest.length(); i++) {
            char other = honest.charAt(i) == 'A' ? 'B' : 'A';
            Files.writeString(proof, honest.substring(0, i) + other + honest.substring(i + 1));

            assertThat(check(keys, proof)).as(Files.readString(proof)).isNotEqualTo(held);
        }
    }

    @Test
    void without_the_key_of_the_ledger_nothing_holds() throws Exception {
        Files.writeString(keys, WITNESS.key() + "\n");

        assertThat(check(keys, proof)).startsWith("1 DOES NOT HOLD: no key that was given is the one that signed");
    }

    @Test
    void what_cannot_be_read_is_told_from_what_does_not_hold() throws Exception {
        assertThat(check(keys, folder.resolve("none"))).startsWith("2 A file cannot be read: ");
        assertThat(check(keys)).startsWith("2 Usage: ");
        Files.writeString(proof, "no proof\n\n");
        assertThat(check(keys, proof)).startsWith("1 DOES NOT HOLD: ");
    }

    private static Response publication(String report) {
        return as(HERE, "committee-member").get("/api/v1/reports/{id}/proof", report);
    }

    /** Where the gift lies, or beyond everything if it does not yet. */
    private static long place(Published gift) {
        Response proof =
                as(HERE, "external-auditor").queryParam("event", gift.id()).get("/api/v1/ledger/inclusion");
        return proof.statusCode() == 200 ? proof.<Number>path("leafIndex").longValue() : Long.MAX_VALUE;
    }

    /** That of a checkpoint, or 0 if there is none yet. */
    private static long size(String note) {
        return note.startsWith("probity/") ? Checkpoint.parse(note).size() : 0;
    }

    private static String latest() {
        return as(HERE).get("/api/v1/ledger/checkpoint").asString();
    }

    private static String fetched(Published gift) {
        return as(HERE, "external-auditor")
                .queryParam("event", gift.id())
                .get("/api/v1/ledger/proof")
                .asString();
    }

    /** As the command, without starting a machine for each question. */
    private String check(Path... files) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        if (Files.notExists(classes.resolve("CheckProof.class"))) {
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, "-Xlint:all", "-Werror", "-d", classes.toString(), TOOL.toString()))
                    .isZero();
        }
        var out = new ByteArrayOutputStream();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            Class<?> tool = loader.loadClass("CheckProof");
            Constructor<?> made = tool.getDeclaredConstructor(PrintStream.class);
            made.setAccessible(true);
            Method run = tool.getDeclaredMethod("run", String[].class);
            run.setAccessible(true);
            String[] arguments = Arrays.stream(files).map(Path::toString).toArray(String[]::new);
            Object end = run.invoke(made.newInstance(new PrintStream(out, true, UTF_8)), (Object) arguments);
            return end + " " + out.toString(UTF_8);
        }
    }
}
