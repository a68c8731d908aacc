package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.code.Answer.ASK;
import static probity.declarations.code.Answer.NO;
import static probity.declarations.code.Answer.YES;
import static probity.declarations.code.Fact.MANAGER_AWARE;
import static probity.declarations.code.Fact.SIGNIFICANT;
import static probity.declarations.code.GiftExamples.MONDAY;
import static probity.declarations.code.GiftExamples.gift;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which rule wins, and what becomes of facts that nobody gave. */
class PrecedenceTest {

    private static final CodeVersion VERSION = new CodeVersion(new CodeId("a-code"), 1);

    private static final Recipient REGISTER = new Recipient("register", "The register", null);

    private static final Recipient MANAGER = new Recipient("manager", "Line manager", null);

    private static final List<Condition> ALWAYS = List.of();

    private static final List<Condition> IF_SIGNIFICANT = List.of(new Condition.FactIs(SIGNIFICANT, true));

    @Test
    void where_no_rule_speaks_of_declaring_the_answer_is_ask() {
        assertThat(assess(forbids("only-keeping", IF_SIGNIFICANT)).answer()).isEqualTo(ASK);
        assertThat(assess(says("says-no", ALWAYS, NO)).answer()).isEqualTo(NO);
        assertThat(assess(says("may-say-no", IF_SIGNIFICANT, NO)).answer()).isEqualTo(ASK);
    }

    @Test
    void the_strictest_wins() {
        var no = says("no", ALWAYS, NO);
        var ask = says("ask", ALWAYS, ASK);
        var yes = says("yes", ALWAYS, YES);

        assertThat(assess(no, ask).answer()).isEqualTo(ASK);
        assertThat(assess(yes, ask, no).answer()).isEqualTo(YES);
        assertThat(assess(no, says("may-be", IF_SIGNIFICANT, YES)).answer()).isEqualTo(ASK);
        assertThat(assess(yes, says("may-be", IF_SIGNIFICANT, YES)).answer()).isEqualTo(YES);
    }

    @Test
    void a_rule_that_is_set_aside_says_nothing() {
        var yes = says("yes", ALWAYS, YES);
        var except = exempts("except", IF_SIGNIFICANT, NO, "yes");

        assertThat(assess(Map.of(SIGNIFICANT, true), yes, except).answer()).isEqualTo(NO);
        assertThat(assess(Map.of(SIGNIFICANT, false), yes, except).answer()).isEqualTo(YES);
        assertThat(assess(Map.of(), yes, except))
                .returns(ASK, Assessment::answer)
                .returns(List.of(SIGNIFICANT), Assessment::questions);
    }

    @Test
    void a_rule_that_only_exempts_is_heard_where_there_is_something_to_exempt() {
        var forbids = forbids("forbids", List.of(new Condition.FactIs(MANAGER_AWARE, false)));
        var except = exempts("except", IF_SIGNIFICANT, null, "forbids");

        assertThat(assess(Map.of(MANAGER_AWARE, true), forbids, except))
                .returns(List.of(), Assessment::questions)
                .returns(List.of(), Assessment::grounds);
        assertThat(assess(Map.of(MANAGER_AWARE, false), forbids, except))
                .returns(List.of(SIGNIFICANT), Assessment::questions)
                .returns(ASK, Assessment::prohibited)
                .satisfies(open ->
                        assertThat(open.grounds()).extracting(Ground::settled).containsOnly(false));
        assertThat(assess(Map.of(MANAGER_AWARE, false, SIGNIFICANT, true), forbids, except)
                        .prohibited())
                .isEqualTo(NO);
    }

    @Test
    void a_question_is_only_what_would_change_something() {
        var both = forbids(
                "both", List.of(new Condition.FactIs(SIGNIFICANT, true), new Condition.FactIs(MANAGER_AWARE, false)));

        assertThat(assess(Map.of(SIGNIFICANT, true), both).questions()).containsExactly(MANAGER_AWARE);
        assertThat(assess(Map.of(SIGNIFICANT, false), both).questions()).isEmpty();
        assertThat(assess(Map.of(), both).questions()).containsExactly(SIGNIFICANT, MANAGER_AWARE);
    }

    @Test
    void what_is_assumed_is_said_unless_it_is_known() {
        var rules = new GiftRules(
                Map.of(SIGNIFICANT, false), List.of(says("may-be", IF_SIGNIFICANT, YES)), new WorkingDays(Set.of()));

        assertThat(rules.assess(VERSION, gift("1.00").facts()).assumed()).containsExactly(SIGNIFICANT);
        assertThat(rules.assess(VERSION, gift("1.00").with(SIGNIFICANT, true).facts()))
                .returns(List.of(), Assessment::assumed)
                .returns(YES, Assessment::answer);
    }

    @Test
    void a_duty_of_two_rules_is_one_with_both_clauses_and_the_earlier_day() {
        var slow = asks("slow", new Duty(Act.REGISTER, REGISTER, days(28)), new Duty(Act.DISCUSS, MANAGER, null));
        var fast = asks("fast", new Duty(Act.REGISTER, REGISTER, days(7)), new Duty(Act.DISCUSS, MANAGER, days(1)));
        var open = asks("open", new Duty(Act.REGISTER, REGISTER, null), new Duty(Act.REGISTER, MANAGER, null));

        for (var rules : List.of(List.of(slow, fast, open), List.of(open, slow, fast), List.of(fast, open, slow))) {
            var obligations = assess(rules.toArray(GiftRule[]::new)).obligations();

            assertThat(obligations).extracting(Obligation::order).containsExactly(1, 2, 3);
            assertThat(obligations.getFirst())
                    .returns(MONDAY.plusDays(7), Obligation::due)
                    .returns("7 days from the day of the offer, 2026-11-02.", Obligation::whyThisDate)
                    .satisfies(first ->
                            assertThat(first.clauses()).containsExactlyInAnyOrder("slow", "fast", "open", "28", "7"));
            assertThat(obligations)
                    .filteredOn(each -> each.act() == Act.DISCUSS)
                    .singleElement()
                    .returns(MONDAY.plusDays(1), Obligation::due);
        }
    }

    @Test
    void a_day_for_the_register_counts_only_if_the_gift_must_be_in_it() {
        var registers =
                asks("registers", new Duty(Act.DISCUSS, MANAGER, days(1)), new Duty(Act.REGISTER, REGISTER, days(7)));

        assertThat(assess(registers).due()).isEmpty();
        assertThat(assess(registers, says("yes", ALWAYS, YES)))
                .returns(true, Assessment::isRequired)
                .satisfies(required -> assertThat(required.due()).contains(MONDAY.plusDays(7)));
        assertThat(assess(says("no", ALWAYS, NO)).isRequired()).isFalse();
    }

    @Test
    void working_days_leave_out_weekends_and_the_days_that_the_authority_is_closed() {
        var closed = new WorkingDays(Set.of(MONDAY.plusDays(1)));

        assertThat(closed.after(MONDAY, 0)).isEqualTo(MONDAY);
        assertThat(closed.after(MONDAY, 1)).isEqualTo(MONDAY.plusDays(2));
        assertThat(closed.after(MONDAY, 4)).isEqualTo(MONDAY.plusDays(7));
    }

    private static Assessment assess(GiftRule... rules) {
        return assess(Map.of(), rules);
    }

    private static Assessment assess(Map<Fact, Boolean> known, GiftRule... rules) {
        var gift = gift("10.00");
        known.forEach(gift::with);
        return new GiftRules(Map.of(), List.of(rules), new WorkingDays(Set.of())).assess(VERSION, gift.facts());
    }

    private static GiftRule says(String id, List<Condition> when, Answer answer) {
        return new GiftRule(id, clause(id), when, answer, false, List.of(), Set.of(), id);
    }

    private static GiftRule forbids(String id, List<Condition> when) {
        return new GiftRule(id, clause(id), when, null, true, List.of(), Set.of(), id);
    }

    private static GiftRule exempts(String id, List<Condition> when, @Nullable Answer answer, String other) {
        return new GiftRule(id, clause(id), when, answer, false, List.of(), Set.of(other), id);
    }

    private static GiftRule asks(String id, Duty... duties) {
        return new GiftRule(id, clause(id), ALWAYS, null, false, List.of(duties), Set.of(), id);
    }

    private static Deadline days(int days) {
        return new Deadline(days, null, Deadline.Start.OFFER, clause(Integer.toString(days)));
    }

    private static Basis clause(String clause) {
        return new Basis(List.of(clause), null, null);
    }
}
