package probity.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a stack consists of. Servers come first and go last. */
public enum Part {
    POSTGRES("PostgreSQL", 5),
    KAFKA("Kafka", 10),
    KEYCLOAK("Keycloak", 25),
    MAIL("mail server", 5),
    DECLARATIONS("declarations-service", 15),
    CONCERNS("concerns-service", 15),
    AUDIT("audit-service", 15),
    GATEWAY("gateway", 15);

    private final String title;

    private final int secondsToStop;

    Part(String title, int secondsToStop) {
        this.title = title;
        this.secondsToStop = secondsToStop;
    }

    /** As a person calls it. */
    public String title() {
        return title;
    }

    /** As files and accounts are called. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How long it may take to end by itself before it is ended. */
    Duration patience() {
        return Duration.ofSeconds(secondsToStop);
    }

    static Optional<Part> withId(String id) {
        return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
    }

    /** Keycloak is not among them: who is asked for a token's keys before it is there asks again. */
    Set<Part> needs() {
        return switch (this) {
            case DECLARATIONS, CONCERNS, AUDIT -> Set.of(POSTGRES, KAFKA);
            case POSTGRES, KAFKA, KEYCLOAK, MAIL, GATEWAY -> Set.of();
        };
    }

    /** PostgreSQL takes SIGTERM for "when the last client has gone", and SIGINT for "now, in good order". */
    String stopSignal() {
        return this == POSTGRES ? "INT" : "TERM";
    }
}
