package probity.declarations.code;

import static java.util.Objects.requireNonNull;
import static probity.declarations.code.CodeRefusal.CONTENT_OF_VERSION_HAS_CHANGED;
import static probity.declarations.code.CodeRefusal.VERSION_IS_NOT_IN_FORCE_LATER;
import static probity.declarations.code.CodeRefusal.VERSION_IS_NOT_THE_NEXT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private static final Map<String, Object> ASSUMED = Map.of("relatedToRole", true);

    private static final Map<String, Object> ANY_PROMOTION = when(Map.of("kind", List.of("promotion")));

    private static final Map<String, Object> DISCOUNT = rules(shipped(ShippedCodes.LEICESTER_STAFF))
            .filter(rule -> "discount-for-council".equals(rule.get("id")))
            .findFirst()
            .orElseThrow();

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
    void for_which_concerns_a_route_is_its_file_may_say_later_and_not_say_otherwise() {
        var silent = routed(Map.of("id", "first", "to", List.of("hr")));
        var fuller = routed(Map.of(
                "id", "first", "to", List.of("hr"), "for", List.of(Map.of("kinds", List.of("sexual-harassment")))));
        var other = routed(Map.of("id", "first", "to", List.of("hr"), "for", List.of(Map.of("safeguarding", true))));

        spec.given(imported(silent)).when(new ImportCode(fuller)).then(imported(fuller));
        spec.given(imported(fuller)).when(new ImportCode(silent)).thenNothing();
        spec.given(imported(fuller)).when(new ImportCode(other)).thenRefused(CONTENT_OF_VERSION_HAS_CHANGED);
    }

    private static CodeDocument routed(Map<String, ?> route) {
        Map<String, Object> content = new HashMap<>(edition(1, THEN).content());
        content.put("concerns", Map.of("routes", List.of(route)));
        return CodeDocument.of(content);
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

    /** Without such a rule, and saying nothing of what it turns on, a version is as one that was taken over long ago. */
    @Test
    @Tag("G-14")
    void a_rule_on_what_nobody_could_state_before_its_file_may_say_later() {
        var fuller = shipped(ShippedCodes.LEICESTER_STAFF);
        var old = ruledBy(
                fuller,
                rules(fuller).filter(rule -> !rule.equals(DISCOUNT)).toList(),
                Map.of("relatedToRole", true, "authorityChoice", "It has to do with the work."));
        var told = ruledBy(
                fuller,
                rules(fuller).toList(),
                Map.of("relatedToRole", true, "discountForBody", false, "authorityChoice", "And is no discount."));

        spec.given(imported(old)).when(new ImportCode(told)).then(imported(told));
        spec.given(imported(old), imported(told)).when(new ImportCode(told)).thenNothing();
        spec.given(imported(old), imported(told)).when(new ImportCode(old)).thenNothing();
    }

    @Test
    @Tag("G-14")
    void no_other_rule_is_said_later_and_nothing_else_is_assumed() {
        var old = ruledBy(shipped(ShippedCodes.LEICESTER_STAFF), List.of(ANY_PROMOTION), ASSUMED);

        for (CodeDocument changed : List.of(
                ruledBy(old, List.of(ANY_PROMOTION, when(Map.of("kind", List.of("prize")))), ASSUMED),
                ruledBy(old, List.of(ANY_PROMOTION, when(Map.of("discountForBody", false))), ASSUMED),
                ruledBy(old, List.of(DISCOUNT), ASSUMED),
                ruledBy(old, List.of(ANY_PROMOTION), Map.of("relatedToRole", true, "discountForBody", true)),
                ruledBy(old, List.of(ANY_PROMOTION), Map.of("relatedToRole", true, "solicited", false)),
                ruledBy(old, List.of(ANY_PROMOTION), Map.of("relatedToRole", false, "discountForBody", false)))) {
            spec.given(imported(old)).when(new ImportCode(changed)).thenRefused(CONTENT_OF_VERSION_HAS_CHANGED);
        }
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

    private static CodeDocument shipped(String name) {
        return new ShippedCodes().all().get(ShippedCodes.NAMES.indexOf(name));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> rules(CodeDocument document) {
        var gifts = (Map<String, Object>) requireNonNull(document.content().get("gifts"));
        return ((List<Map<String, Object>>) requireNonNull(gifts.get("rules"))).stream();
    }

    private static Map<String, Object> when(Map<String, Object> conditions) {
        return Map.of("id", "any", "when", conditions, "why", "because");
    }

    @SuppressWarnings("unchecked")
    private static CodeDocument ruledBy(
            CodeDocument document, List<Map<String, Object>> rules, Map<String, Object> assumed) {
        Map<String, Object> content = new HashMap<>(document.content());
        Map<String, Object> gifts = new HashMap<>((Map<String, Object>) content.get("gifts"));
        gifts.put("rules", rules);
        gifts.put("assumed", assumed);
        content.put("gifts", gifts);
        return CodeDocument.of(content);
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
