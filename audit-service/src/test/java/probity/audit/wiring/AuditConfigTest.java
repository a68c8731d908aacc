package probity.audit.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditConfigTest {

    private static final Map<String, String> NEEDED = Map.of(
            "probity.secret",
            Base64.getEncoder().encodeToString(new byte[32]),
            "probity.checkpoint-key-file",
            "keys/checkpoint");

    @Test
    void defaults() {
        AuditConfig config = config(Map.of());

        assertThat(config.checkpointEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.witnessesFile()).isEmpty();
        assertThat(config.checkpointFolder()).isEmpty();
        assertThat(config.checkpointFilesEvery()).isEqualTo(Duration.ofHours(1));
        assertThat(config.authorityNames()).isEmpty();
        assertThat(config.kafka().username()).isEmpty();
        assertThat(config.kafka().password()).isEmpty();
    }

    @Test
    void every_key_is_mapped() {
        AuditConfig config = config(Map.of(
                "probity.checkpoint-every", "PT5S",
                "probity.witnesses-file", "keys/witnesses",
                "probity.checkpoint-folder", "checkpoints",
                "probity.checkpoint-files-every", "PT5M",
                "probity.authority-names.fen-edge", "Fen Edge District Council",
                "probity.kafka.username", "audit",
                "probity.kafka.password", "hush"));

        assertThat(config.checkpointKeyFile()).isEqualTo(Path.of("keys/checkpoint"));
        assertThat(config.secret()).hasToString("[secret]");
        assertThat(config.checkpointEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.checkpointFolder()).contains(Path.of("checkpoints"));
        assertThat(config.checkpointFilesEvery()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.witnessesFile()).contains(Path.of("keys/witnesses"));
        assertThat(config.authorityNames()).containsExactly(entry("fen-edge", "Fen Edge District Council"));
        assertThat(config.kafka().username()).contains("audit");
        assertThat(config.kafka().password()).contains("hush");
    }

    @Test
    void an_unknown_key_is_refused() {
        assertThatThrownBy(() -> config(Map.of("probity.checkpoint-key", "x")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("probity.checkpoint-key");
    }

    private static AuditConfig config(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(NEEDED);
        all.putAll(more);
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AuditConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build();
        return config.getConfigMapping(AuditConfig.class);
    }
}
