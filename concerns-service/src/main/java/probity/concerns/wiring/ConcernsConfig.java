package probity.concerns.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import probity.chassis.sealing.RootSecret;

/** All settings of this service that are not Quarkus' own. */
@ConfigMapping(prefix = "probity")
public interface ConcernsConfig {

    /** The secret from which case ids, tokens and fingerprints are made: at least 32 random bytes in base64. */
    RootSecret secret();

    /** The file with the key-encryption keys, readable by its owner alone. */
    Path keyFile();

    /** The authorities whose concerns are taken in here, and for which blanks are sent. */
    @WithDefault("westminster,kensington-chelsea,leicester")
    List<String> authorities();

    /** Facts about cases are held back until a window of this length has closed. */
    @WithDefault("PT24H")
    Duration window();

    /** How long to wait between two rounds that look whether somebody can act in each open case. */
    @WithDefault("PT1M")
    Duration reviewEvery();

    /** So many requests under one receipt pass at once; after that, one a second. */
    @WithDefault("240")
    int caseRequestsAtOnce();

    /** So often a reporter may write to a case in a day, corrections and read marks counted in. */
    @WithDefault("200")
    int caseWritesPerDay();

    /** So many drafts are kept at once, of all authorities together; each has 350 KB at most, and most have 6. */
    @WithDefault("5000")
    int draftsMax();

    /** So many of the references that a hotline lists may be neither filed nor explained. */
    @WithDefault("1000")
    int hotlineGapsMax();

    /** How much the files of an authority's cases may hold together, copies without metadata counted in. */
    @WithDefault("50000000000")
    long evidenceBytesMax();

    /** Who looks for malware in files. */
    Clamd clamd();

    interface Clamd {

        /** Where ClamAV's daemon listens; absent if nobody looks. Its StreamMaxLength must be 50M at least. */
        Optional<String> host();

        /** On which port. */
        @WithDefault("3310")
        int port();
    }

    /** How to log in to Kafka. */
    Kafka kafka();

    interface Kafka {

        /** The service's name at the broker; absent if the broker asks nobody for one. */
        Optional<String> username();

        /** The password that goes with the name. */
        Optional<String> password();
    }
}
