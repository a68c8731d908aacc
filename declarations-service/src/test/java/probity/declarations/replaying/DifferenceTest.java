package probity.declarations.replaying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.code.Code;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.DonorRelation;
import probity.declarations.code.GiftFacts;
import probity.declarations.code.GiftKind;
import probity.declarations.code.GiftOutcome;
import probity.declarations.code.GiftResponse;
import probity.declarations.code.Valuation;
import probity.declarations.vocabulary.Money;

@Tag("N-4")
class DifferenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Code OLD = code(1, rule("old", "20.00", 5, false));

    @Test
    void the_same_rule_under_another_name_judges_alike() {
        assertThat(Difference.between(
                        gift("20.00"), said(OLD, "20.00"), said(code(2, rule("new", "20.00", 5, false)), "20.00")))
                .isEmpty();
    }

    @Test
    void another_answer_another_day_or_a_prohibition_is_a_difference() {
        assertThat(totals("20.00", code(2, rule("new", "30.00", 5, false))))
                .returns(Map.of("yes to ask", 1L), Totals.Sum::answers)
                .returns(1L, Totals.Sum::declarants);
        assertThat(totals("20.00", code(2, rule("new", "20.00", 1, false))))
                .returns(1L, Totals.Sum::dueOtherwise)
                .returns(1L, Totals.Sum::newlyLate)
                .returns(Map.of(), Totals.Sum::answers);
        assertThat(totals("20.00", code(2, rule("new", "20.00", 5, true)))).returns(1L, Totals.Sum::newlyForbidden);
    }

    @Test
    void the_rules_that_differ_are_named_on_their_side() {
        var found = Difference.between(
                        gift("20.00"), said(OLD, "20.00"), said(code(2, rule("new", "20.00", 1, false)), "20.00"))
                .orElseThrow();

        assertThat(found.before().without(found.after())).extracting("rule").containsExactly("old");
        assertThat(found.after().without(found.before())).extracting("rule").containsExactly("new");
    }

    @Test
    void ids_are_kept_in_their_order() {
        Map<Integer, byte[]> parts = new TreeMap<>();
        var ids = new FoundGifts(parts::put);
        List<UUID> all = Stream.generate(UUID::randomUUID).limit(1_300).toList();
        all.subList(0, 700).forEach(ids::add);
        assertThat(ids.keep()).isEqualTo(700);
        assertThat(kept(parts)).isEqualTo(all.subList(0, 700));
        all.subList(700, 1_300).forEach(ids::add);

        assertThat(ids.keep()).isEqualTo(1_300);
        assertThat(kept(parts)).isEqualTo(all);
        assertThat(parts).hasSize(3);
    }

    private static List<UUID> kept(Map<Integer, byte[]> parts) {
        return parts.values().stream()
                .flatMap(part -> FoundGifts.read(part).stream())
                .toList();
    }

    private static Totals.Sum totals(String pounds, Code draft) {
        var totals = new Totals();
        Difference.between(gift(pounds), said(OLD, pounds), said(draft, pounds)).ifPresent(totals::different);
        return totals.sum();
    }

    private static Judgement said(Code code, String pounds) {
        return Judgement.of(code.assess(gift(pounds).facts()), null);
    }

    /** Declared on the third day. */
    private static JudgedGift gift(String pounds) {
        var facts = new GiftFacts(
                GiftKind.GIFT,
                Valuation.exactly(Money.pounds(pounds)),
                DonorRelation.OTHER,
                DAY,
                null,
                GiftResponse.ACCEPTED,
                Map.of());
        return new JudgedGift(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                "corporate",
                OLD.id(),
                facts,
                GiftOutcome.ACCEPTED,
                DAY.plusDays(3));
    }

    private static Map<String, Object> rule(String id, String pounds, int days, boolean prohibited) {
        return Map.of(
                "id",
                id,
                "why",
                "Because.",
                "clauses",
                List.of("1"),
                "declare",
                "yes",
                "prohibited",
                prohibited,
                "when",
                Map.of("value", Map.of("atLeast", pounds)),
                "duties",
                List.of(Map.of("act", "register", "to", "register", "within", Map.of("days", days, "of", "offer"))));
    }

    private static Code code(int version, Map<String, Object> rule) {
        return CodeDocument.of(Map.of(
                        "code",
                        "any-code",
                        "version",
                        version,
                        "title",
                        "Any",
                        "inForceFrom",
                        "2026-01-01",
                        "recipients",
                        List.of(Map.of("id", "register", "title", "Register")),
                        "gifts",
                        Map.of("rules", List.of(rule))))
                .code();
    }
}
