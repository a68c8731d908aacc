package probity.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    private Secrets secrets;

    @BeforeEach
    void open() {
        secrets = new Secrets(folder);
    }

    @Test
    void a_secret_stays_as_it_was_first_made() {
        assertThat(secrets.password("kafka-audit"))
                .hasSize(43)
                .isEqualTo(new Secrets(folder).password("kafka-audit"))
                .isNotEqualTo(secrets.password("kafka-concerns"));
    }

    @Test
    void only_their_owner_may_read_them() throws IOException {
        secrets.password("password");
        secrets.key("key");
        secrets.keyFile("keys");
        secrets.write("settings", "with a password inside");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_key_has_32_bytes_and_a_key_file_numbers_it() throws IOException {
        assertThat(Base64.getDecoder().decode(secrets.key("key"))).hasSize(32);
        assertThat(Files.readString(secrets.keyFile("keys"))).matches("1 [A-Za-z0-9+/]{43}=\n");
    }
}
