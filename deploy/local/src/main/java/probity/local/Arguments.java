package probity.local;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import probity.local.Trouble.Kind;

/** What was said on the command line, and in the environment. */
final class Arguments {

    private static final String USAGE = """
            deploy/local/up [--fresh] [--no-build] [--port-offset N] [--window DURATION] [--only PARTS]
              --fresh            forget the data, passwords and logs of earlier runs first
              --no-build         start what was built last
              --port-offset N    add N to every port; PROBITY_PORT_GATEWAY=8090 and the like move one
              --window DURATION  how long facts about concerns are held back (PT15S here, a day in production)
              --only PARTS       some of postgres,kafka,keycloak,mail,declarations,concerns,audit,gateway""";

    /** Here a day would be too long to wait for a figure. */
    private static final Duration WINDOW = Duration.ofSeconds(15);

    private static final int OFFSET_MAX = 50_000;

    private Arguments() {}

    static Options parse(List<String> arguments, Map<String, String> environment) {
        Path root = Path.of(environment.getOrDefault("PROBITY_ROOT", "")).toAbsolutePath();
        String state = environment.getOrDefault("PROBITY_STATE", "");
        Options options = Options.standard(
                root,
                state.isEmpty() ? root.resolve(".probity") : Path.of(state).toAbsolutePath());
        Duration window = WINDOW;
        int offset = 0;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--fresh" -> options = options.freshly(true);
                case "--only" -> options = options.only(parts(value(rest)));
                case "--port-offset" -> offset = offset(value(rest));
                case "--window" -> window = window(value(rest));
                default -> throw new Trouble(Kind.WRONG_USE, USAGE);
            }
        }
        return options.on(Ports.of(environment, offset)).withWindow(window);
    }

    private static String value(Iterator<String> rest) {
        try {
            return rest.next();
        } catch (NoSuchElementException _) {
            throw new Trouble(Kind.WRONG_USE, USAGE);
        }
    }

    private static Part[] parts(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(name -> Part.withId(name)
                        .orElseThrow(() ->
                                new Trouble(Kind.WRONG_USE, "There is no part \"%s\".\n%s".formatted(name, USAGE))))
                .toArray(Part[]::new);
    }

    private static int offset(String text) {
        try {
            int offset = Integer.parseInt(text);
            if (Math.abs(offset) <= OFFSET_MAX) {
                return offset;
            }
        } catch (NumberFormatException _) {
            // falls through to the sentence that covers both
        }
        throw new Trouble(Kind.WRONG_USE, "--port-offset takes a number, not \"%s\".".formatted(text));
    }

    private static Duration window(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException _) {
            throw new Trouble(
                    Kind.WRONG_USE, "--window takes an ISO duration such as PT15S, not \"%s\".".formatted(text));
        }
    }
}
