package probity.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import probity.local.Stack;

/**
 * A council of 100,000 people with 1,000,000 gifts: how long pages take through the gateway, asked by a few clients that
 * each ask again as soon as they are answered; and how many gifts and pages a second it takes, against a stack beside it
 * that has nothing yet.
 */
final class FilledBench {

    private static final int CLIENTS = 2;

    private static final int ROUNDS = 5;

    /** Rounds of each stack that do not count. */
    private static final int UNCOUNTED = 4;

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmup", 15));

    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 30));

    private static final Duration ROUND = Duration.ofSeconds(10);

    private static final LocalDate FIRST = LocalDate.of(2020, 12, 1);

    private static final int DAYS = 2_100;

    private static final String REGISTER = "/api/v1/gift-register?";

    /** The gifts that were declared for the comparison are found by it. */
    private static final String SEARCH = REGISTER + "donor=ltd&kind=gift&valueAtLeast=20";

    private static final String PUBLIC = "/api/v1/authorities/kensington-chelsea/gift-register?";

    /** Questions of the Monitoring Officer by what they are about. Each draws what it asks for anew. */
    private static final Map<String, Function<RandomGenerator, String>> QUESTIONS = questions();

    private final PrintStream out;

    FilledBench(PrintStream out) {
        this.out = out;
    }

    private static Map<String, Function<RandomGenerator, String>> questions() {
        Map<String, Function<RandomGenerator, String>> questions = new LinkedHashMap<>();
        questions.put("newest page", _ -> REGISTER);
        questions.put("search, a donor by name", any -> REGISTER + "donor=donor" + any.nextInt(20_000));
        questions.put("search, a word of many donors", _ -> REGISTER + "donor=roads&kind=prize");
        questions.put("search, two words of many donors", _ -> REGISTER + "donor=roads%20plc&kind=prize");
        questions.put("search, nothing fits", _ -> REGISTER + "donor=roads%20homes&kind=prize");
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
        try (Stack filled = Bench.start(options("bench"));
                Stack empty = Bench.start(options("bench-empty"))) {
            Council.fill(filled, options("bench").state(), out);
            compare("gifts declared", filled, empty, this::declared);
            compare("register pages", filled, empty, stack -> asked(stack, REGISTER));
            compare("searches that fill a page", filled, empty, stack -> asked(stack, SEARCH));
            ask(filled, "and some 20,000 more");
        }
    }

    /** Each question to a stack that holds such a council. */
    void ask(Stack filled, String since) throws Exception {
        var login = new Login(filled.realm());
        out.printf("%nThe register with 1,000,000 gifts of 100,000 people, %s, %d clients%n", since, CLIENTS);
        warmUp(filled, login.token("mo.kensington", "probity-demo"));
        for (var question : QUESTIONS.entrySet()) {
            measure(filled, login, "mo.kensington", question.getKey(), question.getValue());
        }
        measure(filled, login, "manager.kensington", "manager's inbox, decisions", _ -> "/api/v1/gift-decisions");
        measure(filled, login, "manager.kensington", "manager's inbox, notices", _ -> "/api/v1/inbox");
    }

    /** Or the first questions would be asked while code is being compiled for all of them. */
    private static void warmUp(Stack stack, String token) throws Exception {
        var questions = List.copyOf(QUESTIONS.values());
        repeat(WARM_UP.multipliedBy(4), _ -> {}, any -> {
            String asked = questions.get(any.nextInt(questions.size())).apply(any);
            get(stack.gateway(), token, asked);
        });
    }

    private static Options options(String state) {
        Path root = Path.of("").toAbsolutePath();
        Options fresh =
                Options.onFreePorts(root, root.resolve(".probity/" + state)).freshly(true);
        return Council.large(fresh).with(Part.GATEWAY, "PROBITY_GATEWAY_PERSON_PER_SECOND", "100000");
    }

    private void measure(Stack stack, Login login, String user, String what, Function<RandomGenerator, String> question)
            throws Exception {
        String token = login.token(user, "probity-demo");
        repeat(WARM_UP, _ -> {}, any -> get(stack.gateway(), token, question.apply(any)));
        var latencies = new Latencies();
        repeat(MEASURED, latencies::add, any -> get(stack.gateway(), token, question.apply(any)));
        latencies.print(out, "    " + what);
    }

    private interface Measure {
        long perRound(Stack stack) throws Exception;
    }

    /** By turns, so that a noisy machine meets both, and both are as warm; the ratio is of one round. */
    private void compare(String what, Stack filled, Stack empty, Measure measure) throws Exception {
        out.printf("  %s, filled against empty%n", what);
        for (int round = 0; round < UNCOUNTED; round++) {
            measure.perRound(empty);
            measure.perRound(filled);
        }
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long there = measure.perRound(empty);
            long here = measure.perRound(filled);
            ratios[round] = (double) here / there;
            out.printf("    round %d: %d against %d: %.2f x%n", round + 1, here, there, ratios[round]);
        }
        Arrays.sort(ratios);
        out.printf("    median %.2f x (%.2f to %.2f)%n", ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
    }

    private long declared(Stack stack) throws Exception {
        String token = new Login(stack.realm()).token("officer.kensington", "probity-demo");
        try (var gifts = new GiftClient(stack.gateway())) {
            return repeat(ROUND, _ -> {}, _ -> gifts.declare(token));
        }
    }

    private static long asked(Stack stack, String question) throws Exception {
        String token = new Login(stack.realm()).token("mo.kensington", "probity-demo");
        return repeat(ROUND, _ -> {}, _ -> get(stack.gateway(), token, question));
    }

    private interface Request {
        void send(RandomGenerator any) throws Exception;
    }

    private interface Times {
        void add(long nanos);
    }

    /** How many requests were answered. */
    private static long repeat(Duration time, Times times, Request request) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Long>> asking = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                var random = new SplittableRandom(client);
                asking.add(threads.submit(() -> {
                    long answered = 0;
                    while (System.nanoTime() < end) {
                        long begin = System.nanoTime();
                        request.send(random);
                        times.add(System.nanoTime() - begin);
                        answered++;
                    }
                    return answered;
                }));
            }
            long answered = 0;
            for (var each : asking) {
                answered += each.get();
            }
            return answered;
        }
    }

    private static void get(URI gateway, String token, String path) throws IOException {
        var request = (HttpURLConnection) gateway.resolve(path).toURL().openConnection();
        request.setRequestProperty("Accept", "application/json");
        request.setRequestProperty("Authorization", "Bearer " + token);
        if (request.getResponseCode() != 200) {
            throw new IOException("%d for %s".formatted(request.getResponseCode(), path));
        }
        try (var body = request.getInputStream()) {
            body.readAllBytes();
        }
    }
}
