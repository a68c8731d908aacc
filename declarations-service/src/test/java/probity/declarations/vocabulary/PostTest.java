package probity.declarations.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final Path REALM = Path.of("../deploy/oidc/probity-realm.json");

    /** Roles that no person holds: what Keycloak gives to everybody, and the clients of machines. */
    private static final Set<String> NO_POSTS = Set.of("default-roles-probity", "hotline", "siem", "hr-directory");

    private static final Set<String> POSTS =
            Arrays.stream(Post.values()).map(Post::role).collect(Collectors.toSet());

    @Test
    void the_posts_are_the_roles_of_the_realm() throws IOException {
        Set<String> roles = new TreeSet<>();
        new ObjectMapper()
                .readTree(REALM.toFile())
                .at("/roles/realm")
                .forEach(role -> roles.add(role.get("name").asText()));
        roles.removeAll(NO_POSTS);

        assertThat(roles).isEqualTo(new TreeSet<>(POSTS));
    }

    @Test
    void a_route_is_opened_to_posts_and_to_the_directory_and_to_nothing_else() {
        JavaClasses ours = new ClassFileImporter().importPackages("probity.declarations");
        Stream<String> roles = ours.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.getMethods().stream()))
                .flatMap(each -> each.tryGetAnnotationOfType(RolesAllowed.class).stream())
                .flatMap(allowed -> Arrays.stream(allowed.value()));

        assertThat(roles).isNotEmpty().allMatch(role -> POSTS.contains(role) || role.equals("hr-directory"));
    }
}
