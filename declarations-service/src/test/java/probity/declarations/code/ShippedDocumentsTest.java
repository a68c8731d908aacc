package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What the codes' files say besides rules on gifts: other features will read it. */
class ShippedDocumentsTest {

    static final List<String> NAMES = ShippedCodes.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    @Tag("C-1")
    void whatever_is_referred_to_is_defined(String name) {
        assertThat(CrossReferences.faults(content(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"westminster-staff, 5", "rbkc-constitution, 5"})
    @Tag("C-4")
    void the_self_check_has_its_questions(String name, int questions) {
        assertThat(new Part(content(name)).part("selfCheck").parts("questions")).hasSize(questions);
    }

    @ParameterizedTest
    @CsvSource({
        "rbkc-constitution, contradiction, 9.01",
        "westminster-staff, outdated-law, Gifts and hospitality",
        "leicester-staff, outdated-law, 5",
        "leicester-staff, outdated-law, 4",
    })
    void the_lint_names_what_is_contradictory_or_outdated(String name, String kind, String clause) {
        assertThat(new Part(content(name)).parts("lint")).anySatisfy(note -> {
            assertThat(note.text("kind")).isEqualTo(kind);
            assertThat(note.texts("clauses")).contains(clause);
        });
    }

    @ParameterizedTest
    @CsvSource({"rbkc-constitution, 6", "leicester-staff, 9"})
    @Tag("W-2")
    @Tag("W-3")
    void the_kinds_of_concern_are_the_codes_own_and_one_that_the_law_added_later(String name, int own) {
        List<Part> kinds =
                new Part(content(name)).part("concerns").parts("kinds").toList();

        assertThat(kinds.stream().filter(kind -> !kind.texts("clauses").isEmpty()))
                .hasSize(own);
        assertThat(kinds.stream().filter(kind -> kind.optionalText("from").isPresent()))
                .singleElement()
                .returns("sexual-harassment", kind -> kind.text("id"))
                .returns("2026-04-06", kind -> kind.text("from"));
    }

    @Test
    @Tag("W-4")
    void there_are_ten_integrity_issues() {
        assertThat(new Part(content("rbkc-constitution")).part("concerns").parts("integrityIssues"))
                .hasSize(10);
    }

    @Test
    @Tag("C-3")
    void a_review_needs_three_named_sign_offs() {
        assertThat(new Part(content("rbkc-constitution")).part("signOffs").texts("roles"))
                .containsExactly("hr-director", "monitoring-officer", "audit-director");
    }

    @ParameterizedTest
    @CsvSource({
        "westminster-staff, agency-worker, principles",
        "rbkc-constitution, agency-worker, whole",
        "lga-members, elected-mayor, whole",
        "lga-members, co-opted-member, whole",
    })
    @Tag("C-6")
    void it_says_whom_it_binds_and_how_far(String name, String who, String extent) {
        assertThat(new Part(content(name)).parts("binds"))
                .anyMatch(bound ->
                        bound.text("who").equals(who) && bound.text("extent").equals(extent));
    }

    private static Map<String, Object> content(String name) {
        return new ShippedCodes()
                .version(ShippedCodes.of(name).id())
                .orElseThrow()
                .content();
    }
}
