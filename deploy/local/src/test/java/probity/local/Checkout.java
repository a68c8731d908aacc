package probity.local;

import java.nio.file.Path;

/** Where the repository is, for tests that run in this module's folder. */
final class Checkout {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Checkout() {}
}
