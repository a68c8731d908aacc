package probity.concerns.hiding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Which operation was asked by whom, in two worlds, and how often. */
final class Cells {

    /** An answer, and the operation that was asked for it. */
    record Answered(Route route, Response response) {}

    private final Map<String, Map<String, Integer>> tried = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();

    /** That somebody was answered alike in both worlds. */
    void held(String who, World with, World without, Function<World, List<Answered>> asking) {
        List<Answered> here = asking.apply(with);
        List<Answered> there = asking.apply(without);
        assertThat(shown(with, here)).as("answers to whoever is %s", who).isEqualTo(shown(without, there));
        for (Answered answer : here) {
            String operation = answer.route().toString();
            tried.computeIfAbsent(operation, _ -> new TreeMap<>()).merge(who, 1, Integer::sum);
            if (answer.response().statusCode() != 400) {
                taken.add(operation);
            }
        }
    }

    private static List<String> shown(World world, List<Answered> answers) {
        return TwoWorldsTest.shown(
                world, answers.stream().map(Answered::response).toList());
    }

    /** Operations of which every request was badly put, so that nothing was held against anything. */
    Set<String> neverTaken() {
        Set<String> never = new TreeSet<>();
        Route.all().forEach(route -> never.add(route.toString()));
        never.removeAll(taken);
        return never;
    }

    void keep(Path file) throws IOException {
        Files.writeString(
                file,
                tried.entrySet().stream()
                        .map(operation -> operation.getKey() + "\n"
                                + operation.getValue().entrySet().stream()
                                        .map(caller -> "    %s: %d%n".formatted(caller.getKey(), caller.getValue()))
                                        .collect(joining()))
                        .collect(joining()));
    }

    @Override
    public String toString() {
        Set<String> callers = new HashSet<>();
        tried.values().forEach(each -> callers.addAll(each.keySet()));
        int answers = tried.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return "%d callers, %d operations, %d answers in each world".formatted(callers.size(), tried.size(), answers);
    }
}
