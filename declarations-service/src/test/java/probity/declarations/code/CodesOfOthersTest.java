package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.declarations.adopting.StandardPractice;
import probity.declarations.vocabulary.Money;

/** A seventh code, after the guidance of NHS England of 2017: one file, in a test's folder. */
@Tag("C-5")
class CodesOfOthersTest {

    private static final LocalDate RECEIVED = LocalDate.of(2025, 11, 3);

    private static final Code NHS = read("nhs-body-staff.json");

    private static final Code SECOND = read("nhs-body-staff-2.json");

    @ParameterizedTest
    @CsvSource({"0.01, service-user", "20.00, supplier", "500.00, other"})
    void cash_and_vouchers_are_always_declined(String pounds, String donor) {
        assertThat(assess(GiftKind.GIFT, pounds, donor, Map.of(Fact.CASH, true)).prohibited())
                .isEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @CsvSource({
        "gift, 1.00, yes, ask",
        "gift, 60.00, yes, ask",
        "advertising-material, 5.99, no, no",
        "advertising-material, 6.00, yes, ask",
    })
    void gifts_of_suppliers_are_declined_but_for_promotional_aids_below_six_pounds(
            String kind, String pounds, String prohibited, String declare) {
        var said = assess(Word.of(GiftKind.class, kind), pounds, "supplier", Map.of());

        assertThat(said.prohibited().id()).isEqualTo(prohibited);
        assertThat(said.answer().id()).isEqualTo(declare);
    }

    @ParameterizedTest
    @CsvSource({"49.99, no", "50.00, no", "50.01, yes"})
    void other_gifts_are_declared_above_fifty_pounds(String pounds, String declare) {
        assertThat(assess(GiftKind.GIFT, pounds, "service-user", Map.of())
                        .answer()
                        .id())
                .isEqualTo(declare);
    }

    @Test
    void above_fifty_pounds_only_the_body_accepts() {
        assertThat(assess(GiftKind.GIFT, "60.00", "service-user", Map.of(Fact.ON_BEHALF_OF_BODY, true)))
                .returns(Answer.NO, Assessment::prohibited)
                .returns(Answer.YES, Assessment::answer);
        assertThat(assess(GiftKind.GIFT, "60.00", "service-user", Map.of(Fact.ON_BEHALF_OF_BODY, false))
                        .prohibited())
                .isEqualTo(Answer.YES);
        assertThat(assess(GiftKind.GIFT, "60.00", "service-user", Map.of()))
                .satisfies(said -> assertThat(said.questions()).containsExactly(Fact.ON_BEHALF_OF_BODY));
    }

    @ParameterizedTest
    @CsvSource({"24.99, no, no", "25.00, yes, no", "75.00, yes, no", "75.01, yes, yes"})
    void meals_are_free_declared_or_refused_by_their_value(String pounds, String declare, String prohibited) {
        var said = assess(GiftKind.HOSPITALITY, pounds, "supplier", Map.of(Fact.SENIOR_APPROVED, false));

        assertThat(said.answer().id()).isEqualTo(declare);
        assertThat(said.prohibited().id()).isEqualTo(prohibited);
        assertThat(assess(GiftKind.HOSPITALITY, pounds, "supplier", Map.of(Fact.SENIOR_APPROVED, true))
                        .prohibited())
                .isEqualTo(Answer.NO);
    }

    @Test
    @Tag("N-5")
    void what_is_declared_is_declared_within_28_days() {
        assertThat(assess(GiftKind.GIFT, "60.00", "service-user", Map.of()).due())
                .contains(RECEIVED.plusDays(28));
    }

    @ParameterizedTest
    @CsvSource({"50.00, modest-gift", "25.00, meal-25-to-75", "75.00, meal-25-to-75"})
    void what_the_source_leaves_open_on_a_threshold_is_pinned_with_a_reason_and_named_by_the_lint(
            String pounds, String rule) {
        var report = Lint.of(
                document("nhs-body-staff.json"), new KnownLaw(List.of(), List.of()), StandardPractice.content());

        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding)
                        .returns(Lint.FoundBy.FILE, Lint.Finding::foundBy)
                        .returns("undefined", Lint.Finding::kind)
                        .returns(true, each -> each.note().contains("exactly " + pounds)));
        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding)
                        .returns(Lint.FoundBy.MACHINE, Lint.Finding::foundBy)
                        .returns(
                                true,
                                each -> each.note()
                                        .startsWith("Exactly £%s falls under the rule %s".formatted(pounds, rule)))
                        .returns(true, each -> each.note().contains("because")));
        assertThat(report.findings())
                .noneMatch(finding -> finding.foundBy() == Lint.FoundBy.MACHINE
                        && finding.kind().equals("contradiction"));
    }

    @Test
    void gifts_of_one_source_are_added_up_and_decision_makers_make_nil_returns() {
        var whole = new Part(document("nhs-body-staff.json").content());

        assertThat(whole.part("gifts").part("cumulation"))
                .returns(12, part -> part.number("months"))
                .returns("rolling", part -> part.text("window"));
        assertThat(whole.parts("returns")).singleElement().returns(true, part -> part.flag("nilReturn"));
    }

    @Test
    @Tag("C-1")
    void a_second_version_supersedes_it_from_its_day_on() {
        Codes codes = () -> List.of(document("nhs-body-staff.json"), document("nhs-body-staff-2.json"));
        var id = NHS.id().code();

        assertThat(codes.inForce(id, LocalDate.of(2026, 3, 31)).orElseThrow().code())
                .isEqualTo(NHS);
        assertThat(codes.inForce(id, LocalDate.of(2026, 4, 1)).orElseThrow().code())
                .isEqualTo(SECOND);
        assertThat(SECOND.assess(facts(GiftKind.GIFT, "45.00", "service-user", Map.of()))
                        .answer())
                .isEqualTo(Answer.YES);
        assertThat(NHS.assess(facts(GiftKind.GIFT, "45.00", "service-user", Map.of()))
                        .answer())
                .isEqualTo(Answer.NO);
    }

    private static Assessment assess(GiftKind kind, String pounds, String donor, Map<Fact, Boolean> known) {
        return NHS.assess(facts(kind, pounds, donor, known));
    }

    private static GiftFacts facts(GiftKind kind, String pounds, String donor, Map<Fact, Boolean> known) {
        return new GiftFacts(
                kind,
                Valuation.exactly(Money.pounds(pounds)),
                Word.of(DonorRelation.class, donor),
                RECEIVED.minusDays(1),
                RECEIVED,
                GiftResponse.ACCEPTED,
                known);
    }

    private static Code read(String name) {
        return document(name).code();
    }

    private static CodeDocument document(String name) {
        CodeDocument document = CodesOfOthers.of(name);
        assertThat(CrossReferences.faults(document.content())).isEmpty();
        return document;
    }
}
