package probity.local;

import java.nio.file.Path;

/** The JDK that this launcher runs on, which its children run on too. */
final class Java {

    private Java() {}

    static String home() {
        return System.getProperty("java.home");
    }

    static String program() {
        return Path.of(home(), "bin", "java").toString();
    }
}
