package probity.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import probity.local.Options;
import probity.local.Stack;

/** All of Probity on free ports, started once for the tests of this module and stopped when they are done. */
final class RunningProbity {

    /** Long enough for a concern to be raised inside one, short enough to wait for. */
    private static final Duration WINDOW = Duration.ofSeconds(4);

    private static final Stack STACK = start();

    private RunningProbity() {}

    static Stack stack() {
        return STACK;
    }

    static Addresses addresses() {
        return addresses(STACK, options().state());
    }

    static Addresses addresses(Stack stack, Path state) {
        return new Addresses(
                stack.gateway(),
                stack.realm(),
                String.valueOf(stack.kafkaClient("archive").get("bootstrap.servers")),
                state.resolve("secrets"));
    }

    static Options options() {
        return Options.onFreePorts(root(), state("acceptance")).freshly(true).withWindow(WINDOW);
    }

    static Path root() {
        return Path.of("../..").toAbsolutePath().normalize();
    }

    static Path state(String name) {
        try {
            return Files.createDirectories(Path.of("target", "state", name).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stack start() {
        Stack stack = Stack.start(options());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }
}
