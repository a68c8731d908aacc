package probity.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which servers this build brings; the numbers come from the parent pom. */
final class Versions {

    static final String POSTGRES = read("postgres");

    static final String KEYCLOAK = read("keycloak");

    private Versions() {}

    private static String read(String name) {
        Properties versions = new Properties();
        try (var file = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name);
    }
}
