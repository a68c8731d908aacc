package probity.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the tour plays, who plays, and what an earlier step left for a later one. */
final class Scene {

    static final String PASSWORD = "probity-demo";

    /** A token is good for five minutes, and a step may wait for three. */
    private static final Duration SIGNED_IN = Duration.ofMinutes(1);

    private record SignedIn(Client client, Instant until) {}

    private final Addresses addresses;
    private final Clock clock;
    private final Login login;
    private final Map<String, SignedIn> people = new HashMap<>();
    private final Map<String, String> remembered = new HashMap<>();

    Scene(Addresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
        this.login = new Login(addresses.realm());
    }

    Addresses addresses() {
        return addresses;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Client nobody() {
        return Client.nobody(addresses.gateway());
    }

    /** Somebody with an account, signed in again before what they were given is good no longer. */
    Client person(String username) {
        return signedIn(username, () -> login.token(username, PASSWORD));
    }

    /** What pushes the people of a town, signed in as a client. */
    Client directory(String town) {
        return system("hr-directory", town);
    }

    /** The system of the hotline's provider. */
    Client hotline(String town) {
        return system("hotline", town);
    }

    private Client system(String kind, String town) {
        String secret = "demo-only-%s-%s".formatted(kind, town);
        String client = kind + "." + town;
        return signedIn(client, () -> login.clientToken(client, secret));
    }

    private Client signedIn(String name, Supplier<String> token) {
        return people.compute(
                        name,
                        (_, before) -> before != null && before.until().isAfter(clock.instant())
                                ? before
                                : new SignedIn(
                                        Client.withToken(addresses.gateway(), token.get()),
                                        clock.instant().plus(SIGNED_IN)))
                .client();
    }

    void remember(String what, String value) {
        remembered.put(what, value);
    }

    /** What an earlier step left; the tour cannot go on here if that step failed. */
    String recall(String what) {
        return Optional.ofNullable(remembered.get(what))
                .orElseThrow(() -> new Shown.NotShown("an earlier step left no " + what));
    }
}
