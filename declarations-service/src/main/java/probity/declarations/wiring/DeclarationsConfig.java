package probity.declarations.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import probity.chassis.sealing.RootSecret;

/** All settings of this service that are not Quarkus' own. */
@ConfigMapping(prefix = "probity")
public interface DeclarationsConfig {

    /** The secret from which names, tokens and fingerprints are made: at least 32 random bytes in base64. */
    RootSecret secret();

    /** The file with the key-encryption keys, readable by its owner alone. */
    Path keyFile();

    /** Whether the demo's people are registered at start. */
    @WithDefault("false")
    boolean demo();

    /** Codes of conduct besides those that are shipped. */
    Codes codes();

    interface Codes {

        /** The folder in which a council keeps files of its own; absent if it has none. */
        Optional<Path> folder();
    }

    /** Reminders of what is due. */
    Reminders reminders();

    interface Reminders {

        /** How often to look whether somebody is to be reminded. */
        @WithDefault("PT1M")
        Duration every();

        /** Where a mail sends people to see what waits for them: the address of the inbox in the front end. */
        @WithDefault("/inbox")
        String inbox();
    }

    /** How often others are told what the log is, as the root of a tree. */
    @WithDefault("PT1H")
    Duration logRootsEvery();

    /** How to log in to Kafka. */
    Kafka kafka();

    interface Kafka {

        /** The service's name at the broker; absent if the broker asks nobody for one. */
        Optional<String> username();

        /** The password that goes with the name. */
        Optional<String> password();
    }
}
