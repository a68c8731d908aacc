package probity.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the tour plays, who plays, and what an earlier step left for a later one. */
final class Scene {

    static final String PASSWORD = "probity-demo";

    private final Addresses addresses;
    private final Clock clock;
    private final Login login;
    private final Map<String, Client> people = new HashMap<>();
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

    /** Somebody with an account, signed in once. */
    Client person(String username) {
        return people.computeIfAbsent(
                username, name -> Client.withToken(addresses.gateway(), login.token(name, PASSWORD)));
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
        return people.computeIfAbsent(
                kind + "." + town, client -> Client.withToken(addresses.gateway(), login.clientToken(client, secret)));
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
