package probity.concerns.committing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that RECEIPT.md gives to reporters, as they stand there. They need bash and openssl, and so does this. */
@Tag("N-10")
class ReceiptPageTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    @Test
    void its_commands_agree_with_what_is_right_and_with_nothing_else() throws Exception {
        var statement = new Statement("leicester", Instant.EPOCH, LocalDate.EPOCH, 3, Statement.salt(RANDOM)).text();
        Proof proof = new WindowTree(List.of(statement), RANDOM).proof(0);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String checkpoint = "probity/leicester\n7\n" + proof.rootHash() + "\n";
        String commands = commands(proof.leafIndex(), key(pair), signature(pair, checkpoint));
        Files.writeString(folder.resolve("path.txt"), String.join("\n", proof.path()) + "\n");

        assertThat(ran(commands, statement, checkpoint)).contains(proof.rootHash(), "Verified Successfully");
        assertThat(ran(commands, statement.replace("actions: 3", "actions: 4"), checkpoint))
                .doesNotContain(proof.rootHash());
        assertThat(ran(commands, statement, checkpoint.replace("\n7\n", "\n8\n")))
                .contains(proof.rootHash())
                .doesNotContain("Verified Successfully");
    }

    private static String commands(long index, String key, String signature) throws IOException {
        String page = Files.readString(Path.of("RECEIPT.md"));
        String commands = page.substring(page.indexOf("```\nb64()") + 4);
        return "key=%s\nsignature=%s\n".formatted(key, signature)
                + commands.substring(0, commands.indexOf("```")).replaceAll("index=7 .*", "index=" + index);
    }

    private String ran(String commands, String statement, String checkpoint) throws Exception {
        Files.writeString(folder.resolve("statement.txt"), statement);
        Files.writeString(folder.resolve("checkpoint.txt"), checkpoint);
        Process bash = new ProcessBuilder("bash", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(bash.getInputStream().readAllBytes(), UTF_8);
        bash.waitFor();
        return printed;
    }

    private static String key(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] typed = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
        typed[0] = 1;
        return Base64.getEncoder().encodeToString(typed);
    }

    private static String signature(KeyPair pair, String text) throws GeneralSecurityException {
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(text.getBytes(UTF_8));
        byte[] signed = signing.sign();
        byte[] line = new byte[4 + signed.length];
        System.arraycopy(signed, 0, line, 4, signed.length);
        return Base64.getEncoder().encodeToString(line);
    }
}
