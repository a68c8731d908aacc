package probity.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import probity.local.Options;
import probity.local.Part;
import probity.local.Port;
import probity.local.Stack;

/** All of Probity on free ports, started once for the tests of this module and stopped when they are done. */
final class RunningProbity {

    /** Long enough for a concern to be raised inside one, short enough to wait for. */
    static final Duration WINDOW = Duration.ofSeconds(4);

    private static final TraceCollector TRACES = new TraceCollector();

    private static final Stack STACK = start();

    private RunningProbity() {}

    static Stack stack() {
        return STACK;
    }

    /** What the services have traced so far: in this run they do. */
    static TraceCollector traces() {
        return TRACES;
    }

    static Addresses addresses() {
        return addresses(STACK, options().state());
    }

    static Addresses addresses(Stack stack, Path state) {
        return new Addresses(
                stack.gateway(),
                stack.realm(),
                String.valueOf(stack.kafkaClient("archive").get("bootstrap.servers")),
                state.resolve("secrets"),
                stack.mails(),
                "jdbc:postgresql://127.0.0.1:%d".formatted(stack.ports().of(Port.POSTGRES)),
                root().resolve("deploy/local"));
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
        Options options = options()
                .with(Part.GATEWAY, "PROBITY_GATEWAY_RAISING_PER_SECOND", "1000")
                .with(Part.GATEWAY, "PROBITY_GATEWAY_OPEN_DOOR_PER_SECOND", "1000");
        for (Part part :
                List.of(Part.KAFKA, Part.KEYCLOAK, Part.DECLARATIONS, Part.CONCERNS, Part.AUDIT, Part.GATEWAY)) {
            options = options.with(part, "JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + state("temporary"));
        }
        for (Part part : List.of(Part.DECLARATIONS, Part.CONCERNS, Part.AUDIT)) {
            options = options.with(part, "QUARKUS_OTEL_SDK_DISABLED", "false")
                    .with(part, "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", TRACES.endpoint())
                    .with(part, "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                    .with(part, "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
        }
        Stack stack = Stack.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }
}
