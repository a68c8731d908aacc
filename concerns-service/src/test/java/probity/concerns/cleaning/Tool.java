package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program that somebody else wrote, and by which we are judged. Without it there is no judgement. */
record Tool(String name) {

    static final Tool EXIFTOOL = new Tool("exiftool");

    static final Tool MAT2 = new Tool("mat2");

    /** What it says. What it complains about is part of it only if asked for. */
    String run(Path folder, List<String> arguments) {
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(Stream.of(name), arguments.stream()).toList())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            return fail(
                    "%s is missing. Install the judges of this test: apt-get install --no-install-recommends libimage-exiftool-perl mat2",
                    name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted");
        }
    }
}
