package probity.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import probity.acceptance.Login;
import probity.local.Options;
import probity.local.Part;
import probity.local.Port;
import probity.local.Stack;

/**
 * The register with 1,000,000 gifts of 100,000 people: how long its pages take through the gateway, asked by a few
 * clients that each ask again as soon as they are answered.
 */
final class RegisterBench {

    private static final int CLIENTS = 2;

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmup", 15));

    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 30));

    private static final LocalDate FIRST = LocalDate.of(2020, 12, 1);

    private static final int DAYS = 2_100;

    private static final String REGISTER = "/api/v1/gift-register?";

    private static final String PUBLIC = "/api/v1/authorities/kensington-chelsea/gift-register?";

    /** Questions by what they are about. Each draws what it asks for anew. */
    private static final Map<String, Function<RandomGenerator, String>> QUESTIONS = questions();

    private final PrintStream out;

    RegisterBench(PrintStream out) {
        this.out = out;
    }

    private static Map<String, Function<RandomGenerator, String>> questions() {
        Map<String, Function<RandomGenerator, String>> questions = new LinkedHashMap<>();
        questions.put("newest page", _ -> REGISTER);
        questions.put("search, a donor by name", any -> REGISTER + "donor=donor" + any.nextInt(20_000));
        questions.put("search, a word of many donors", _ -> REGISTER + "donor=roads&kind=prize");
        questions.put("search, nothing fits", _ -> REGISTER + "donor=roads%20plc&kind=prize");
        questions.put(
                "search, directorate, kind and value",
                any -> REGISTER + "directorate=directorate-%d&kind=token&valueAtLeast=100".formatted(any.nextInt(20)));
        questions.put("search, a high value", _ -> REGISTER + "valueAtLeast=190");
        questions.put(
                "search, a month and late",
                any -> REGISTER + "late=true&to=%1$s&from=%2$s".formatted(day(any), day(any).minusDays(30)));
        questions.put("as at any day", any -> REGISTER + "asAt=" + day(any));
        questions.put("as known at any instant", any -> REGISTER + "knownAt=" + day(any) + "T12:00:00Z");
        questions.put(
                "as at, as known at, a directorate",
                any -> REGISTER
                        + "asAt=%s&knownAt=%sT12:00:00Z&directorate=directorate-%d"
                                .formatted(day(any), day(any), any.nextInt(20)));
        questions.put("public, newest page", _ -> PUBLIC);
        questions.put("public, as at any day", any -> PUBLIC + "asAt=" + day(any));
        questions.put("public, changes from the first", _ -> PUBLIC.replace("?", "/changes?limit=50"));
        return questions;
    }

    private static LocalDate day(RandomGenerator any) {
        return FIRST.plusDays(any.nextInt(DAYS));
    }

    void run() throws Exception {
        System.setProperty("http.maxConnections", Integer.toString(CLIENTS));
        Options options = Bench.stack()
                .with(Part.GATEWAY, "PROBITY_GATEWAY_PERSON_PER_SECOND", "100000")
                .with(Part.GATEWAY, "PROBITY_GATEWAY_PUBLIC_DOOR_PER_SECOND", "100000");
        try (Stack stack = Stack.start(options)) {
            fill(stack, options.state());
            out.printf("%nThe register with 1,000,000 gifts, %d clients%n", CLIENTS);
            var login = new Login(stack.realm());
            for (var question : QUESTIONS.entrySet()) {
                String token = login.token("mo.kensington", "probity-demo");
                ask(stack.gateway(), token, question.getValue(), WARM_UP);
                ask(stack.gateway(), token, question.getValue(), MEASURED).print(out, "    " + question.getKey());
            }
        }
    }

    private void fill(Stack stack, Path state) throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:%d/declarations"
                .formatted(stack.ports().of(Port.POSTGRES));
        String owner = "declarations_owner";
        String password = Files.readString(state.resolve("secrets").resolve("postgres-" + owner))
                .strip();
        long begin = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute(script());
            statement.execute("vacuum analyze");
        }
        out.printf(
                "    filled in %d s%n",
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private static String script() throws IOException {
        try (var script = RegisterBench.class.getResourceAsStream("/probity/bench/register.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Latencies ask(URI gateway, String token, Function<RandomGenerator, String> question, Duration time)
            throws Exception {
        var latencies = new Latencies();
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> asking = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                var random = new SplittableRandom(client);
                asking.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        long begin = System.nanoTime();
                        answer(gateway.resolve(question.apply(random)), token);
                        latencies.add(System.nanoTime() - begin);
                    }
                    return null;
                }));
            }
            for (var each : asking) {
                each.get();
            }
        }
        return latencies;
    }

    private static void answer(URI address, String token) throws IOException {
        var request = (HttpURLConnection) address.toURL().openConnection();
        request.setRequestProperty("Accept", "application/json");
        request.setRequestProperty("Authorization", "Bearer " + token);
        if (request.getResponseCode() != 200) {
            throw new IOException("%d for %s".formatted(request.getResponseCode(), address));
        }
        try (var body = request.getInputStream()) {
            body.readAllBytes();
        }
    }
}
