package probity.declarations.register;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.register.Harbour.changes;
import static probity.declarations.register.Harbour.declares;
import static probity.declarations.register.Harbour.offer;
import static probity.declarations.register.Harbour.settle;
import static probity.declarations.register.Harbour.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;

/** What a search among very many begins with: each word of a donor's name, as PostgreSQL takes it. */
@Tag("N-3")
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class WordsOfDonorsTest {

    @Inject
    RegisterTable register;

    @Test
    void each_word_of_a_donor_is_kept_and_of_a_corrected_one_too() {
        UUID person = somebody("officer");
        Response declared = declares(person, offer("gift", "Guillemot Ltd", "2026-03-02"));
        settle(declared);
        settle(changes(person, declared, "correction", offer("gift", "Razorbill Café 4e8d", "2026-03-02")));

        assertThat(named("guillemo")).containsExactly("('guillemot')");
        assertThat(named("razor caf")).containsExactly("('cafe')", "('razorbill')");
        assertThat(named("4e8")).containsExactly("('4e8')");
        assertThat(named("puffin")).containsExactly("'puffin':*");
    }

    @Test
    void long_words_are_looked_for_by_their_beginning() {
        for (int i = 0; i < 11; i++) {
            String word = "kittiwake" + i + "x".repeat(180);
            settle(declares(somebody("officer"), offer("gift", word, "2026-03-02")));
        }

        assertThat(named("kittiwak")).containsExactly("'kittiwak':*");
        assertThat(named("kittiwake3").getFirst()).startsWith("('kittiwake3xxx").endsWith("x')");
    }

    private List<String> named(String words) {
        return register.read(Marks.OF_WORDS, Where.values(words), row -> row.getString(1));
    }
}
