package probity.declarations.requirements;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;

/**
 * The classes of tests by the ids of requirements that they or their tests are tagged with.
 *
 * @param throughTheApi those that speak to the running service
 */
record TaggedTests(Map<String, SortedSet<String>> throughTheApi, Map<String, SortedSet<String>> all) {

    private static final Set<String> TESTS = Set.of(
            "org.junit.jupiter.api.Test", "org.junit.jupiter.params.ParameterizedTest", "net.jqwik.api.Property");

    static TaggedTests in(Path classes) {
        var tests = new TaggedTests(new TreeMap<>(), new TreeMap<>());
        new ClassFileImporter()
                .importPath(classes).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(TaggedTests::isTest)
                        .forEach(tests::add);
        return tests;
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(each -> TESTS.contains(each.getRawType().getName()));
    }

    private void add(JavaMethod test) {
        JavaClass owner = test.getOwner();
        Stream.concat(tags(owner), tags(test)).forEach(id -> {
            all.computeIfAbsent(id, _ -> new TreeSet<>()).add(owner.getSimpleName());
            if (owner.isAnnotatedWith(QuarkusTest.class)) {
                throughTheApi.computeIfAbsent(id, _ -> new TreeSet<>()).add(owner.getSimpleName());
            }
        });
    }

    private static Stream<String> tags(HasAnnotations<?> tagged) {
        return Stream.concat(
                        tagged.tryGetAnnotationOfType(Tag.class).stream(),
                        tagged.tryGetAnnotationOfType(Tags.class).stream().flatMap(tags -> Arrays.stream(tags.value())))
                .map(Tag::value);
    }
}
