package probity.local;

import java.time.Duration;
import java.util.stream.Collectors;

/** What the person at the terminal reads when everything runs. */
final class Welcome {

    private Welcome() {}

    static String text(Stack stack, Duration took) {
        return """

                Probity runs at %s (started in %.1f s, %d MiB resident).

                Sign in at %s with password %s:

                %s

                Mails are kept here, each a file: %s
                Concerns leave in windows of seconds here, of a day in production.
                Ctrl-C stops everything; the data are kept.""".formatted(
                        stack.gateway(),
                        took.toMillis() / 1000.0,
                        stack.residentBytes() >> 20,
                        stack.realm(),
                        Demo.PASSWORD,
                        logins(),
                        stack.mails());
    }

    private static String logins() {
        return Demo.POSTS.stream().map(Welcome::row).collect(Collectors.joining("\n"));
    }

    private static String row(String post) {
        return Demo.TOWNS.stream()
                .map(town -> "%-24s".formatted(Demo.user(post, town)))
                .collect(Collectors.joining("", "  ", ""))
                .stripTrailing();
    }
}
