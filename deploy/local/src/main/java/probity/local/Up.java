package probity.local;

import java.time.Duration;
import java.util.List;

/** The program behind deploy/local/up: starts a stack, shows how to use it, and runs until it is told to stop. */
public final class Up {

    private volatile int exitCode;

    private volatile boolean stopping;

    private Up() {}

    public static void main(String[] arguments) {
        new Up().run(List.of(arguments));
    }

    private void run(List<String> arguments) {
        try {
            Options options = Arguments.parse(arguments, System.getenv()).telling(new Lines());
            long began = System.nanoTime();
            Stack stack = new Stack(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
            stack.start();
            System.out.println(Welcome.text(stack, Duration.ofNanos(System.nanoTime() - began)));
            throw stack.unexpectedEnd().join();
        } catch (Trouble trouble) {
            if (!stopping) {
                exitCode = trouble.exitCode();
                System.err.println(trouble.getMessage());
                System.exit(exitCode);
            }
        }
    }

    /** Runs at Ctrl-C, at SIGTERM and after trouble. Being told to stop is no failure, hence the exit code of our own. */
    private void stop(Stack stack) {
        stopping = true;
        if (exitCode == 0) {
            System.out.println("\nStopping services, then servers.");
        }
        stack.close();
        if (exitCode == 0) {
            System.out.println("Stopped. The data are kept for the next start.");
        }
        Runtime.getRuntime().halt(exitCode);
    }

    /** One line for each thing that happened, with the seconds it took. */
    private static final class Lines implements Progress {

        @Override
        public void ready(Part part, Duration took) {
            System.out.println("  %-22s ready %6.1f s".formatted(part.title(), took.toMillis() / 1000.0));
        }

        @Override
        public void note(String sentence) {
            System.out.println("  " + sentence);
        }
    }
}
