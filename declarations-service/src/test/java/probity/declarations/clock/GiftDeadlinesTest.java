package probity.declarations.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static probity.declarations.clock.Task.DECIDE;
import static probity.declarations.clock.Task.DISCUSS;
import static probity.declarations.clock.Task.REGISTER;
import static probity.declarations.clock.Task.REPORT;
import static probity.declarations.gift.GiftExamples.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.code.Practice;
import probity.declarations.code.ShippedCodes;
import probity.declarations.gift.Assessment;
import probity.declarations.gift.Assessment.Answer;
import probity.declarations.gift.Assessment.Counted;
import probity.declarations.gift.Assessment.Obligation;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Response;

@Tag("N-5")
class GiftDeadlinesTest {

    private static final LocalDate OFFERED = LocalDate.of(2026, 3, 2);
    private static final LocalDate DECLARED = LocalDate.of(2026, 3, 31);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 9);

    private static final Practice PRACTICE = new Practice(
            new Practice.Term(2, "Two days to talk."),
            new Practice.Term(4, "Four days to decide."),
            Optional.empty(),
            new Practice.Reminders(List.of(3), List.of(1), Optional.of(7), Optional.empty(), "Reminded."),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final Obligation REGISTER_FIRST = new Obligation(
            "register",
            "gift-register",
            DUE,
            List.of("9.01"),
            new Counted("offer", OFFERED, 5, "first of all", "Five."));

    private static final Obligation THEN_DISCUSS = duty("discuss", "line-manager");

    private final GiftDeadlines deadlines = new GiftDeadlines(new ShippedCodes(), PRACTICE);

    @Test
    @Tag("G-1")
    void it_is_registered_first_then_talked_over_and_decided_on() {
        assertThat(raised(REGISTER_FIRST, THEN_DISCUSS))
                .extracting(Deadline::task, Deadline::to, Deadline::due, Deadline::done)
                .containsExactly(
                        tuple(REGISTER, "gift-register", DUE, DECLARED),
                        tuple(DISCUSS, "line-manager", LocalDate.of(2026, 4, 9), null),
                        tuple(DECIDE, "line-manager", LocalDate.of(2026, 4, 16), null));
    }

    @Test
    void each_says_why_by_code_version_clause_fact_day_and_choice() {
        assertThat(raised(REGISTER_FIRST, THEN_DISCUSS))
                .extracting(deadline -> deadline.why().sentence())
                .containsExactly(
                        "rbkc-constitution, version 1, 9.01: 5 working days for \"first of all\" from the day of the"
                                + " offer, 2026-03-02. Five.",
                        "rbkc-constitution, version 1, 9.01: 5 working days from the day of the declaration,"
                                + " 2026-03-31. The code says nothing of when it is talked over; the authority allows"
                                + " five working days from the declaration.",
                        "rbkc-constitution, version 1, 9.01: 10 working days from the day of the declaration,"
                                + " 2026-03-31. The code gives no time for deciding; the authority allows ten working"
                                + " days from the declaration.");
    }

    @Test
    @Tag("G-5")
    void plain_days_are_called_days() {
        var within28 = new Obligation(
                "register",
                "monitoring-officer",
                DUE,
                List.of("10.2"),
                new Counted("receipt", OFFERED, 28, null, null));

        assertThat(raised(within28))
                .singleElement()
                .extracting(deadline -> deadline.why().sentence())
                .isEqualTo("rbkc-constitution, version 1, 10.2: 28 days from the day of the receipt, 2026-03-02.");
    }

    @Test
    @Tag("G-16")
    void declaring_is_reporting_and_a_report_to_the_line_waits_for_its_decision() {
        var atOnce = new Obligation("report", "line-manager", DUE, List.of("10"), null);

        assertThat(raised(atOnce))
                .extracting(Deadline::task, Deadline::done)
                .containsExactly(tuple(REPORT, DECLARED), tuple(DECIDE, null));
        assertThat(raised(atOnce).getFirst().why().sentence())
                .isEqualTo("rbkc-constitution, version 1, 10. How the day was counted was not kept then.");
    }

    @Test
    void a_day_that_the_code_sets_for_talking_it_over_counts() {
        var within = new Obligation("discuss", "line-manager", DUE, List.of("9"), null);

        assertThat(raised(within).getFirst()).returns(DISCUSS, Deadline::task).returns(DUE, Deadline::due);
    }

    @Test
    void what_was_refused_is_talked_over_and_noted_as_well() {
        assertThat(deadlines.of(declaration(Response.REFUSED, Answer.YES, REGISTER_FIRST, THEN_DISCUSS)))
                .extracting(Deadline::task)
                .containsExactly(REGISTER, DISCUSS, DECIDE);
    }

    @Test
    @Tag("G-11")
    void what_was_taken_although_a_clause_forbids_it_waits_for_a_word_that_cites_the_clause() {
        var said = new Assessment("leicester-staff", 1, Answer.YES, null, List.of(), List.of("10"), List.of("10"));

        assertThat(deadlines.of(new Declaration(offer("60.00", Response.ACCEPTED), said, DECLARED)))
                .singleElement()
                .returns(DECIDE, Deadline::task)
                .satisfies(deadline -> assertThat(deadline.why().clauses()).containsExactly("10"));
        assertThat(deadlines.of(new Declaration(offer("60.00", Response.RETURNED), said, DECLARED)))
                .isEmpty();
    }

    @Test
    void several_duties_to_the_line_wait_for_one_decision() {
        assertThat(raised(duty("ask", "director"), duty("report", "line-manager"), THEN_DISCUSS))
                .extracting(Deadline::task, Deadline::to)
                .containsExactlyInAnyOrder(tuple(DISCUSS, "line-manager"), tuple(DECIDE, "director"));
    }

    @Test
    void what_nobody_records_here_or_is_not_asked_of_the_line_raises_none() {
        assertThat(raised(
                        new Obligation("pay-over", "council", DUE, List.of("7"), null),
                        duty("ask", "monitoring-officer"),
                        duty("register", "gift-register")))
                .isEmpty();
        assertThat(deadlines.of(declaration(Response.ACCEPTED, Answer.ASK, REGISTER_FIRST)))
                .isEmpty();
    }

    @Test
    void a_code_that_is_no_longer_there_leaves_the_standard() {
        var assessment = assessment("of-yore", Answer.YES, List.of(THEN_DISCUSS));

        assertThat(deadlines.of(new Declaration(offer("60.00", Response.ACCEPTED), assessment, DECLARED)))
                .extracting(Deadline::due)
                .containsExactly(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 8));
    }

    @Test
    void by_the_practice_of_a_version_that_is_not_known_yet_none_is_kept() {
        var declaration = declaration(Response.ACCEPTED, Answer.YES, REGISTER_FIRST);

        assertThat(deadlines.toKeep(declaration)).isEqualTo(deadlines.of(declaration));
        assertThatThrownBy(() -> new GiftDeadlines(List::of, PRACTICE).toKeep(declaration))
                .hasMessage("rbkc-constitution version 1 is not known here yet");
    }

    private List<Deadline> raised(Obligation... duties) {
        return deadlines.of(declaration(Response.ACCEPTED, Answer.YES, duties));
    }

    private static Declaration declaration(Response response, Answer answer, Obligation... duties) {
        return new Declaration(
                offer("60.00", response), assessment("rbkc-constitution", answer, List.of(duties)), DECLARED);
    }

    private static Assessment assessment(String code, Answer answer, List<Obligation> duties) {
        @Nullable
        LocalDate due = duties.stream()
                .map(Obligation::due)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Assessment(code, 1, answer, due, duties, List.of("9.01"), List.of());
    }

    private static Obligation duty(String act, String to) {
        return new Obligation(act, to, null, List.of("9.01"), null);
    }
}
