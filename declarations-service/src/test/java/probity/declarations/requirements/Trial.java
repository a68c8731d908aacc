package probity.declarations.requirements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import probity.declarations.adopting.AdoptedCodes;
import probity.declarations.adopting.CodesAtRunTime;

/** Runs each shipped code again and again, each time with one thing that is not so, and looks who misses it. */
final class Trial {

    /**
     * What came of a change.
     *
     * @param refused whether no such code can be loaded
     * @param missedBy the examples that get another answer
     */
    record Outcome(String code, Change change, boolean refused, List<Example> missedBy) {

        boolean isNoticed() {
            return refused || !missedBy.isEmpty();
        }
    }

    /** A code with a change, loaded. */
    private record Running(ShippedCode shipped, Change change, Copy copy) {}

    private final BiPredicate<String, String> isTried;
    private final Map<String, Set<String>> wanted;
    private final Path folder;
    private final List<Running> running = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** By the name of a code, the example that missed something last: what lies beside that it misses, too. */
    private final Map<String, Example> missing = new HashMap<>();

    /**
     * @param isTried whether a place in the file of a code is tried
     * @param wanted the requirements whose examples must miss a place, by the place after the name of its code; any
     *     other place may be missed by any example
     */
    Trial(BiPredicate<String, String> isTried, Map<String, Set<String>> wanted, Path folder) {
        this.isTried = isTried;
        this.wanted = wanted;
        this.folder = folder;
    }

    List<Outcome> run(List<ShippedCode> shipped, AdoptedCodes codes) {
        shipped.forEach(code -> Changes.of(code.document(), place -> isTried.test(code.name(), place))
                .forEach(change -> prepare(code, change, shipped)));
        CodesAtRunTime.load(codes, folder);
        running.forEach(each -> outcomes.add(new Outcome(each.shipped().name(), each.change(), false, missed(each))));
        return List.copyOf(outcomes);
    }

    private void prepare(ShippedCode code, Change change, List<ShippedCode> shipped) {
        Copy copy = Copy.of("copy%d-".formatted(running.size()), code);
        String json = copy.named(change.document()).toPrettyString();
        if (!CodesAtRunTime.isInOrder(json)) {
            outcomes.add(new Outcome(code.name(), change, true, List.of()));
            return;
        }
        running.add(new Running(code, change, copy));
        write(copy.prefix() + code.name(), json);
        if (!change.isAboutGifts()) {
            shipped.stream()
                    .filter(other -> !other.equals(code) && other.authority().equals(code.authority()))
                    .forEach(other -> write(
                            copy.prefix() + other.name(),
                            copy.named(other.document()).toPrettyString()));
        }
    }

    private void write(String name, String json) {
        try {
            Files.writeString(folder.resolve(name + ".json"), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the same matter are asked first, since they are the likeliest to miss it. */
    private List<Example> missed(Running each) {
        String place = each.shipped().name() + " " + each.change().place();
        Set<String> ids = wanted.getOrDefault(place, Set.of());
        return ids.isEmpty()
                ? byAny(each)
                : byThose(each, example -> example.proves().stream().anyMatch(ids::contains));
    }

    private List<Example> byAny(Running each) {
        Example last = missing.get(each.shipped().name());
        if (last != null && misses(each, last)) {
            return List.of(last);
        }
        Optional<Example> first =
                inOrder(each).filter(example -> misses(each, example)).findFirst();
        first.ifPresent(example -> missing.put(each.shipped().name(), example));
        return first.stream().toList();
    }

    private static List<Example> byThose(Running each, Predicate<Example> those) {
        return inOrder(each)
                .filter(those)
                .filter(example -> misses(each, example))
                .toList();
    }

    private static Stream<Example> inOrder(Running each) {
        return each.shipped().examples().stream()
                .sorted(Comparator.comparing(example -> each.change().isAboutGifts() != (example.gift() != null)));
    }

    private static boolean misses(Running each, Example example) {
        return !each.copy().answer(example).equals(example.says());
    }
}
