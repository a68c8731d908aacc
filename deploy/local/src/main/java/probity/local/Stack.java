package probity.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.local.Trouble.Kind;

/** All of Probity, running on this machine until it is closed. */
public final class Stack implements AutoCloseable {

    /** Backwards: what depends on others stops before them. */
    private static final List<List<Part>> STOPPING = List.of(
            List.of(Part.GATEWAY),
            List.of(Part.DECLARATIONS, Part.CONCERNS, Part.AUDIT),
            List.of(Part.KEYCLOAK, Part.KAFKA, Part.POSTGRES, Part.MAIL));

    private final Options options;

    private final Layout layout;

    private final Children children;

    private final Broker broker;

    private final Map<Part, Server> servers = new EnumMap<>(Part.class);

    private @Nullable RunLock lock;

    Stack(Options options) {
        this.options = options;
        this.layout = new Layout(options.root(), options.state());
        this.children = new Children(layout);
        Secrets secrets = new Secrets(layout.secrets());
        Postgres postgres =
                new Postgres(layout, secrets, options.ports().of(Port.POSTGRES), options.settings(Part.POSTGRES));
        this.broker = new Broker(layout, secrets, options.ports());
        servers.put(Part.POSTGRES, postgres);
        servers.put(Part.KAFKA, broker);
        servers.put(Part.KEYCLOAK, new Keycloak(layout, secrets, options.ports(), options.progress()::note));
        servers.put(Part.MAIL, new MailServer(layout, options.ports()));
        for (Part part : List.of(Part.DECLARATIONS, Part.CONCERNS, Part.AUDIT, Part.GATEWAY)) {
            servers.put(part, new Service(part, options, layout, secrets, postgres, broker));
        }
    }

    /** Starts everything that the options name and returns when it is ready. Throws {@link Trouble}, with nothing left running. */
    public static Stack start(Options options) {
        Stack stack = new Stack(options);
        stack.start();
        return stack;
    }

    void start() {
        try {
            takeOver();
            startAll(options.parts());
            announce();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Makes the state folder ours: prepared, locked, without processes of an earlier run. */
    private void takeOver() {
        layout.prepare();
        lock = RunLock.take(layout.run());
        int left = Leftovers.end(layout.run());
        if (left > 0) {
            options.progress().note("An earlier run was killed; its %d processes are stopped now.".formatted(left));
        }
        if (options.fresh()) {
            layout.reset();
            layout.prepare();
        }
        options.ports().requireFree(options.parts());
    }

    private void announce() {
        try {
            Files.writeString(
                    layout.addresses(),
                    "gateway=%s%nrealm=%s%nkafka=%s%nsecrets=%s%nmails=%s%npostgres=jdbc:postgresql://127.0.0.1:%d%n"
                            .formatted(
                                    gateway(),
                                    realm(),
                                    broker.address(),
                                    secrets(),
                                    mails(),
                                    options.ports().of(Port.POSTGRES)));
        } catch (IOException e) {
            throw Trouble.of("Writing " + layout.addresses(), e);
        }
    }

    /** Each as soon as what it needs is ready; the first that fails ends the waiting for the others. */
    private void startAll(Set<Part> parts) {
        Map<Part, CountDownLatch> ready = new EnumMap<>(Part.class);
        parts.forEach(part -> ready.put(part, new CountDownLatch(1)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = new ExecutorCompletionService<@Nullable Void>(threads);
            parts.forEach(part -> starts.submit(() -> bringUp(part, ready)));
            try {
                for (int i = 0; i < parts.size(); i++) {
                    starts.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof Trouble trouble ? trouble : new IllegalStateException(e.getCause());
            } catch (InterruptedException _) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Trouble(Kind.PART_FAILED, "Stopped while starting.");
            }
        }
    }

    private @Nullable Void bringUp(Part part, Map<Part, CountDownLatch> ready) throws InterruptedException {
        for (Part needed : part.needs()) {
            CountDownLatch wait = ready.get(needed);
            if (wait != null) {
                wait.await();
            }
        }
        long began = System.nanoTime();
        Server server = Objects.requireNonNull(servers.get(part));
        server.prepare(children);
        Server.Launch launch = server.launch();
        Map<String, String> settings = new HashMap<>(launch.settings());
        if (part != Part.POSTGRES) {
            settings.putAll(options.settings(part));
        }
        children.start(part.id(), part.title(), launch.command(), settings)
                .awaitReady(launch.ready(), launch.patience());
        server.arrange();
        options.progress().ready(part, Duration.ofNanos(System.nanoTime() - began));
        Objects.requireNonNull(ready.get(part)).countDown();
        return null;
    }

    /** Stops one part in good order; the others go on. */
    public void stop(Part part) {
        children.end(List.of(part));
    }

    /** Ends one part as a power cut would: without a warning. */
    public void kill(Part part) {
        children.remove(part.id()).ifPresent(Child::kill);
    }

    /** Starts a part that was stopped or killed, with its data and its ports as they were. */
    public void restart(Part part) {
        startAll(Set.of(part));
    }

    /** Completes when a part ends that was not asked to. */
    CompletableFuture<Trouble> unexpectedEnd() {
        var first = new CompletableFuture<Trouble>();
        children.all().forEach(child -> child.whenItEnds(first::complete));
        return first;
    }

    /** Where front ends and other clients go. */
    public URI gateway() {
        return options.address(Port.GATEWAY);
    }

    /** The realm's address, which is also the issuer of its tokens. */
    public URI realm() {
        return Keycloak.realm(options.ports());
    }

    /** The settings of a Kafka client for one of the accounts, such as siem-westminster or archive. */
    public Map<String, Object> kafkaClient(String user) {
        return broker.client(user);
    }

    /** The folder of passwords and keys, one a file; kafka-siem-westminster, for example, is that account's password. */
    public Path secrets() {
        return layout.secrets();
    }

    /** The folder of the mails that were sent to anybody, one a file. */
    public Path mails() {
        return layout.data(Part.MAIL);
    }

    public Ports ports() {
        return options.ports();
    }

    /** Resident memory of all processes, this one included, in bytes. Memory that processes share counts in each. */
    public long residentBytes() {
        Stream<ProcessHandle> families = children.all().stream()
                .flatMap(child -> ProcessHandle.of(child.pid()).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        return Stream.concat(Stream.of(ProcessHandle.current()), families)
                .mapToLong(process -> Memory.residentBytes(process.pid()))
                .sum();
    }

    @Override
    public synchronized void close() {
        children.startNoMore();
        STOPPING.forEach(children::end);
        children.endTheRest();
        RunLock held = lock;
        lock = null;
        if (held != null) {
            Layout.delete(layout.addresses());
            held.close();
        }
    }
}
