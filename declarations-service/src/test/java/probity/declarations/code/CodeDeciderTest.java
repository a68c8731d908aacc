package probity.declarations.code;

import static probity.declarations.code.CodeRefusal.CONTENT_OF_VERSION_HAS_CHANGED;
import static probity.declarations.code.CodeRefusal.VERSION_IS_NOT_IN_FORCE_LATER;
import static probity.declarations.code.CodeRefusal.VERSION_IS_NOT_THE_NEXT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.adopting.StandardPractice;
import probity.declarations.code.CodeCommand.ImportCode;
import probity.declarations.code.CodeEvent.CodeImported;
import probity.declarations.code.CodeEvent.VersionAdopted;
import probity.declarations.code.CodeEvent.VersionDrafted;

@Tag("C-1")
class CodeDeciderTest {

    private static final LocalDate THEN = LocalDate.of(2020, 1, 1);

    private final DeciderSpec<CodeHistory, CodeCommand, CodeEvent> spec =
            DeciderSpec.of(new CodeDecider(StandardPractice.content()));

    @Test
    void a_code_that_nobody_knows_is_taken_over_whole() {
        var first = edition(1, THEN);

        spec.given().when(new ImportCode(first)).then(imported(first));
    }

    @Test
    void the_same_again_is_no_event() {
        var first = edition(1, THEN);

        spec.given(imported(first)).when(new ImportCode(first)).thenNothing();
    }

    @Test
    void what_a_version_says_never_changes() {
        var changed = edition(1, THEN, "another title");

        spec.given(imported(edition(1, THEN)))
                .when(new ImportCode(changed))
                .thenRefused(CONTENT_OF_VERSION_HAS_CHANGED);
    }

    @Test
    void what_a_version_left_to_the_standard_its_file_may_say_later() {
        var fuller = edition(1, THEN);
        var silent = without(fuller, "practice", "signOffs", "review");

        spec.given(imported(silent)).when(new ImportCode(fuller)).then(imported(fuller));
        spec.given(imported(silent), imported(fuller))
                .when(new ImportCode(fuller))
                .thenNothing();
        spec.given(imported(silent), imported(fuller))
                .when(new ImportCode(silent))
                .thenNothing();
    }

    @Test
    void nothing_else_is_said_later_and_no_word_is_put_into_the_mouths_of_those_who_signed() {
        var whole = edition(1, THEN);

        spec.given(imported(without(whole, "selfCheck")))
                .when(new ImportCode(whole))
                .thenRefused(CONTENT_OF_VERSION_HAS_CHANGED);
        var silent = without(whole, "practice");
        var code = silent.code().id().code();
        spec.given(
                        new VersionDrafted(code, 1, THEN, silent.content(), THEN),
                        new VersionAdopted(code, 1, THEN, silent.content()))
                .when(new ImportCode(whole))
                .thenRefused(CONTENT_OF_VERSION_HAS_CHANGED);
    }

    @Test
    void on_what_the_days_of_a_duty_about_an_interest_rest_its_file_may_say_later() {
        var bare = asking(Map.of("days", 28, "of", "fact"));
        var based = asking(Map.of("days", 28, "of", "fact", "clauses", List.of("1")));

        spec.given(imported(bare)).when(new ImportCode(based)).then(imported(based));
        spec.given(imported(bare))
                .when(new ImportCode(asking(Map.of("days", 29, "of", "fact", "clauses", List.of("1")))))
                .thenRefused(CONTENT_OF_VERSION_HAS_CHANGED);
    }

    private static CodeDocument asking(Map<String, Object> within) {
        Map<String, Object> content = new HashMap<>(edition(1, THEN).content());
        var duty = Map.of("act", "register", "to", "register", "within", within);
        content.put("interests", Map.of("rules", List.of(Map.of("id", "any", "duties", List.of(duty)))));
        return CodeDocument.of(content);
    }

    private static CodeDocument without(CodeDocument document, String... places) {
        Map<String, Object> content = new HashMap<>(document.content());
        List.of(places).forEach(content::remove);
        return CodeDocument.of(content);
    }

    @Test
    void a_later_version_follows_and_an_older_file_still_finds_its_own() {
        var first = edition(1, THEN);
        var second = edition(2, THEN.plusYears(1));

        spec.given(imported(first)).when(new ImportCode(second)).then(imported(second));
        spec.given(imported(first), imported(second))
                .when(new ImportCode(first))
                .thenNothing();
    }

    @Test
    void versions_and_their_days_only_go_forward() {
        var second = edition(2, THEN);

        spec.given(imported(second)).when(new ImportCode(edition(1, THEN))).thenRefused(VERSION_IS_NOT_THE_NEXT);
        spec.given(imported(second)).when(new ImportCode(edition(3, THEN))).thenRefused(VERSION_IS_NOT_IN_FORCE_LATER);
    }

    static CodeDocument edition(int version, LocalDate from) {
        return edition(version, from, "A code");
    }

    private static CodeDocument edition(int version, LocalDate from, String title) {
        Map<String, Object> content =
                new HashMap<>(new ShippedCodes().all().getFirst().content());
        content.put("version", version);
        content.put("inForceFrom", from.toString());
        content.put("title", title);
        return CodeDocument.of(content);
    }

    private static CodeImported imported(CodeDocument document) {
        Code code = document.code();
        return new CodeImported(code.id().code(), code.id().number(), code.inForceFrom(), document.content());
    }
}
