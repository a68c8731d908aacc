package probity.declarations.code;

import static probity.declarations.code.CodeRefusal.CONTENT_OF_VERSION_HAS_CHANGED;
import static probity.declarations.code.CodeRefusal.VERSION_IS_NOT_IN_FORCE_LATER;
import static probity.declarations.code.CodeRefusal.VERSION_IS_NOT_THE_NEXT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.code.CodeCommand.ImportCode;
import probity.declarations.code.CodeEvent.CodeImported;

@Tag("C-1")
class CodeDeciderTest {

    private static final LocalDate THEN = LocalDate.of(2020, 1, 1);

    private final DeciderSpec<CodeHistory, CodeCommand, CodeEvent> spec = DeciderSpec.of(new CodeDecider());

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
