package probity.audit.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import probity.chassis.sealing.RootSecret;

/** All settings of this service that are not Quarkus' own. */
@ConfigMapping(prefix = "probity")
public interface AuditConfig {

    /** The secret from which cursors are made: at least 32 random bytes in base64. */
    RootSecret secret();

    /**
     * The file with the key that signs checkpoints, readable by its owner alone and outside every database: a number, a
     * space and 32 random bytes in base64.
     */
    Path checkpointKeyFile();

    /** How often ledgers that grew are signed. */
    @WithDefault("PT1S")
    Duration checkpointEvery();

    /**
     * The file with the witnesses that may sign checkpoints, too: an authority, a space and a key in the form of C2SP
     * signed-note on each line. Absent if there are none.
     */
    Optional<Path> witnessesFile();

    /** The folder to which checkpoints are written as files; absent if they are not. */
    Optional<Path> checkpointFolder();

    /** How often the latest ones are written. */
    @WithDefault("PT1H")
    Duration checkpointFilesEvery();

    /** What each authority is called in reports, by its id. One that is not here is called what its id spells. */
    Map<String, String> authorityNames();

    /** How to log in to Kafka. */
    Kafka kafka();

    interface Kafka {

        /** The service's name at the broker; absent if the broker asks nobody for one. */
        Optional<String> username();

        /** The password that goes with the name. */
        Optional<String> password();
    }
}
