package probity.declarations.adopting;

import java.nio.file.Path;
import java.util.Optional;

/** Codes that a test adds while the service runs, as it takes over the files of a folder at start. */
public final class CodesAtRunTime {

    private static final CodeFormat FORMAT = new CodeFormat();

    private CodesAtRunTime() {}

    /** Whether a file is in order; if it is not, a start with it would say what is wrong. */
    public static boolean isInOrder(String json) {
        try {
            FORMAT.read("code.json", json);
            return true;
        } catch (BrokenCodeFile _) {
            return false;
        }
    }

    public static void load(AdoptedCodes codes, Path folder) {
        codes.load(Optional.of(folder));
    }
}
