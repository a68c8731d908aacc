package probity.concerns.hiding;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.person;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.sealing.KeyedHash;
import probity.concerns.ConcernsOverHttp;
import probity.concerns.ConcernsWithKafka;
import probity.concerns.Directory;
import probity.concerns.Eventually;
import probity.concerns.hiding.Cells.Answered;
import probity.concerns.hiding.Route.Question;
import probity.concerns.hotline.Hotline;

/**
 * Two towns in which the same happens at the same time; in one of them there is a case, and a gap in a hotline's list,
 * besides. To whoever may not know of these, every operation of the service's OpenAPI document answers the same in
 * both, byte for byte, and so do the topics. What is not held against each other: the town's name, what is drawn anew
 * for each answer, and ids that the service made, which are numbered in the order in which they appear.
 */
@QuarkusTest
@WithTestResource(ConcernsWithKafka.class)
class TwoWorldsTest {

    private static final String PUBLIC = "/api/v1/authorities/";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String PEOPLE = person(1).toString().substring(0, 8);

    /** In a window there are so many records of an authority, and all may read what is for no case. */
    private static final String TOLD = """
            select authority, concat_ws(' ', topic, time, count(*)) as line
              from publication
             group by authority, topic, time
             union all
            select authority, concat_ws(' ', topic, time, type, audience, convert_from(body, 'UTF8'))
              from publication
             where audience <> 'case'
             order by line
            """;

    private static final String LAST_THINGS = """
            select (select count(*) from publication
                     where key = ? and type = 'probity.concerns.concern-acknowledged.v1') > 0
               and (select count(*) from publication
                     where type = 'probity.access.record-read.v1' and convert_from(body, 'UTF8') like ?) > 0
               and (select count(*) from held where authority = ?) = 0
            """;

    @Inject
    DataSource database;

    @Inject
    KeyedHash hash;

    @AfterEach
    void forget() {
        ConcernsWithKafka.TWINS.forEach(Directory::forget);
    }

    @Test
    @Tag("N-14")
    void to_whoever_may_not_know_of_a_case_both_worlds_are_the_same() throws Exception {
        List<String> receipts =
                Stream.generate(ConcernsOverHttp::drawn).limit(5).toList();
        var with = new World(ConcernsWithKafka.TWINS.getFirst(), receipts, hash);
        var without = new World(ConcernsWithKafka.TWINS.getLast(), receipts, hash);

        with.begins();
        without.begins();
        with.hides();
        with.goesOn();
        without.goesOn();

        Eventually.of(() -> isAllTold(with) && isAllTold(without)).is(all -> all);
        Map<String, List<String>> told = told();
        assertThat(told.get(with.town()))
                .isEqualTo(told.get(without.town()))
                .anyMatch(line -> line.contains("receipts-committed"));
        Eventually.of(() -> isListed(with) && isListed(without)).is(all -> all);
        assertThat(shown(with, with.answers())).isEqualTo(shown(without, without.answers()));
        Cells cells = answersAreAlike(with, without);
        with.officer().get(CASES + "/" + with.hidden()).then().statusCode(200);
        System.out.printf(
                "%s, and %d lines of what topics told: all alike%n",
                cells, told.get(with.town()).size());
        cells.keep(Path.of("target", "two-worlds.txt"));
        assertThat(cells.neverTaken()).isEmpty();
    }

    private static Cells answersAreAlike(World with, World without) {
        var cells = new Cells();
        for (var caller : World.KEPT_OUT.entrySet()) {
            cells.held(caller.getKey(), with, without, world -> together(asHandler(world, caller.getValue())));
        }
        cells.held("another hotline", with, without, world -> inTurn(asHotline(world, false)));
        cells.held("another reporter", with, without, world -> inTurn(asReporter(world, false)));
        for (var caller : World.KEPT_OUT.entrySet()) {
            cells.held(caller.getKey(), with, without, world -> inTurn(beginning(world, caller.getValue())));
        }
        cells.held("another hotline", with, without, world -> inTurn(asHotline(world, true)));
        cells.held("another reporter", with, without, world -> inTurn(asReporter(world, true)));
        return cells;
    }

    /** Whatever can be asked, of the case that they may not know of where it can be one, and of another one. */
    private static Stream<Question> asHandler(World world, Function<World, RequestSpecification> who) {
        Supplier<RequestSpecification> caller = () -> who.apply(world);
        return Stream.of(
                        routes(false)
                                .filter(route -> !route.begins())
                                .flatMap(route -> route.asked(
                                        caller, Map.of("id", world.hidden().toString()))),
                        routes(false)
                                .filter(route -> route.method().equals("GET"))
                                .flatMap(route -> route.asked(
                                        () -> caller.get().queryParam("limit", 1),
                                        Map.of("id", world.first().toString()))),
                        Stream.of(
                                other("DELETE", () -> caller.get().delete(CASES + "/" + world.hidden())),
                                other("GET", () -> caller.get().get(CASES + "/" + world.hidden() + "/nothing"))))
                .flatMap(Function.identity());
    }

    /** What is in no document. */
    private static Question other(String method, Supplier<Response> asked) {
        return new Question(new Route(method, "something else", MissingNode.getInstance()), asked);
    }

    /** At last, and one after the other: what begins then is in the lists of both worlds, but when, nobody knows. */
    private static Stream<Question> beginning(World world, Function<World, RequestSpecification> who) {
        return routes(false).filter(Route::begins).flatMap(route -> route.asked(() -> who.apply(world), Map.of()));
    }

    private static Stream<Question> asHotline(World world, boolean beginning) {
        return routes(false)
                .filter(route -> route.begins() == beginning)
                .flatMap(route -> route.asked(world::hotline, world.own()));
    }

    private static Stream<Question> asReporter(World world, boolean beginning) {
        return routes(true)
                .filter(route -> route.begins() == beginning)
                .flatMap(route -> route.asked(ConcernsOverHttp::nobody, world.own()));
    }

    private static Stream<Route> routes(boolean open) {
        return Route.all().stream().filter(route -> route.path().startsWith(PUBLIC) == open);
    }

    private static List<Answered> inTurn(Stream<Question> questions) {
        return questions
                .map(question -> new Answered(question.route(), question.get()))
                .toList();
    }

    /** Each is answered at an even time, and waits for it. */
    private static List<Answered> together(Stream<Question> questions) {
        List<Future<Answered>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            questions.forEach(
                    question -> asked.add(threads.submit(() -> new Answered(question.route(), question.get()))));
        }
        return asked.stream().map(Future::resultNow).toList();
    }

    static List<String> shown(World world, List<Response> answers) {
        Map<String, String> numbers = new HashMap<>();
        return answers.stream().map(answer -> shown(world, answer, numbers)).toList();
    }

    private static String shown(World world, Response answer, Map<String, String> numbers) {
        String shown = (answer.statusLine() + "\n" + answer.headers() + "\n" + answer.asString())
                .replace(world.town(), "town")
                .replaceAll("\"(next|session)\":\"[^\"]+\"", "\"$1\"")
                .replaceAll("Probity-Seen=\\S+", "Probity-Seen")
                .replaceAll("([0-9A-Z]{4}-){6}[0-9A-Z]{4}", "receipt")
                .replaceAll("[A-Za-z0-9+/]{43}=", "hash")
                .replaceAll("[0-9a-f]{64}", "salt")
                .replaceAll("until: \\S+Z", "until")
                .replaceAll("(?s)content-length=\\d+(?=.*\"leafIndex\")", "length")
                .replaceAll("\"leafIndex\":\\d+", "place");
        return ID.matcher(shown).replaceAll(found -> numbered(found.group(), numbers));
    }

    private static String numbered(String id, Map<String, String> numbers) {
        return id.startsWith(PEOPLE) || id.equals(Route.SOME_ID.toString())
                ? id
                : numbers.computeIfAbsent(id, _ -> "id " + numbers.size());
    }

    private boolean isListed(World world) {
        return world.officer().get(CASES).asString().contains(world.second().toString())
                && Hotline.gaps(world.officer()).stream().anyMatch(gap -> "SC/missing".equals(gap.get("reference")));
    }

    /** The last things that happened in a town have left, and with them all that came before. */
    private boolean isAllTold(World world) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(LAST_THINGS)) {
            select.setObject(1, world.first());
            select.setString(2, "%" + world.third() + "%");
            select.setString(3, world.town());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By authority, all at one time. */
    private Map<String, List<String>> told() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(TOLD)) {
            Map<String, List<String>> told = new HashMap<>();
            while (row.next()) {
                told.computeIfAbsent(row.getString("authority"), _ -> new ArrayList<>())
                        .add(row.getString("line").replaceAll("[A-Za-z0-9+/]{43}=", "hash"));
            }
            return told;
        }
    }
}
