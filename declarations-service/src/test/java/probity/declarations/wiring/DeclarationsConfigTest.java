package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclarationsConfigTest {

    private static final Map<String, String> NEEDED =
            Map.of("probity.secret", Base64.getEncoder().encodeToString(new byte[32]), "probity.key-file", "/run/keys");

    @Test
    void defaults() {
        DeclarationsConfig config = config(Map.of());

        assertThat(config.demo()).isFalse();
        assertThat(config.codes().folder()).isEmpty();
        assertThat(config.reminders().every()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.reminders().inbox()).isEqualTo("/inbox");
        assertThat(config.logRootsEvery()).isEqualTo(Duration.ofHours(1));
        assertThat(config.kafka().username()).isEmpty();
        assertThat(config.kafka().password()).isEmpty();
    }

    @Test
    void every_key_is_mapped() {
        DeclarationsConfig config = config(Map.of(
                "probity.demo", "true",
                "probity.codes.folder", "/etc/codes",
                "probity.log-roots-every", "PT10S",
                "probity.reminders.every", "PT5S",
                "probity.reminders.inbox", "https://town.example/inbox",
                "probity.kafka.username", "declarations",
                "probity.kafka.password", "secret"));

        assertThat(config.keyFile()).isEqualTo(Path.of("/run/keys"));
        assertThat(config.secret()).hasToString("[secret]");
        assertThat(config.demo()).isTrue();
        assertThat(config.codes().folder()).contains(Path.of("/etc/codes"));
        assertThat(config.reminders().every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.reminders().inbox()).isEqualTo("https://town.example/inbox");
        assertThat(config.logRootsEvery()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.kafka().username()).contains("declarations");
        assertThat(config.kafka().password()).contains("secret");
    }

    @Test
    void a_key_that_nobody_reads_is_refused() {
        assertThatThrownBy(() -> config(Map.of("probity.demonstration", "true")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("probity.demonstration");
    }

    private static DeclarationsConfig config(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(NEEDED);
        all.putAll(given);
        return new SmallRyeConfigBuilder()
                .withMapping(DeclarationsConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(DeclarationsConfig.class);
    }
}
