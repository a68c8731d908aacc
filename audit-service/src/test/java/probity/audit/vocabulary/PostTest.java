package probity.audit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostTest {

    @Test
    void every_post_is_a_role_of_the_realm() throws IOException, IllegalAccessException {
        var realm = new JsonMapper()
                .readTree(Path.of("../deploy/oidc/probity-realm.json").toFile());
        List<String> roles = new ArrayList<>();
        realm.path("roles")
                .path("realm")
                .forEach(role -> roles.add(role.path("name").textValue()));

        List<String> posts = new ArrayList<>();
        for (Field constant : Post.class.getFields()) {
            posts.add((String) constant.get(null));
        }

        assertThat(roles).containsAll(posts);
        assertThat(posts).isNotEmpty();
    }
}
