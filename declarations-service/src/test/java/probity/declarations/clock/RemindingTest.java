package probity.declarations.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.clock.Examples.ANN;
import static probity.declarations.clock.Examples.BEN;
import static probity.declarations.clock.Examples.CAT;
import static probity.declarations.clock.Examples.DAN;
import static probity.declarations.clock.Examples.DUE;
import static probity.declarations.clock.Examples.RAISED;
import static probity.declarations.clock.Examples.annualReturn;
import static probity.declarations.clock.Examples.decision;
import static probity.declarations.clock.Examples.gift;
import static probity.declarations.clock.Examples.missingReturns;
import static probity.declarations.clock.Examples.mitigation;
import static probity.declarations.clock.Examples.news;
import static probity.declarations.clock.Examples.open;
import static probity.declarations.clock.Examples.reminding;
import static probity.declarations.clock.Examples.review;
import static probity.declarations.clock.Examples.reviewOfAReturn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import probity.declarations.clock.Examples.Town;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

/** Who is told of an open deadline, and when: a decision raised on 2 March and due on 16 March. */
@Tag("N-5")
class RemindingTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @CsvSource({
        "2026-03-01, ''",
        "2026-03-02, BEN raised-0",
        "2026-03-12, BEN raised-0",
        "2026-03-13, BEN raised-0; BEN before-3",
        "2026-03-16, BEN raised-0; BEN before-3",
        "2026-03-17, BEN raised-0; BEN before-3; BEN after-1",
        "2026-03-22, BEN raised-0; BEN before-3; BEN after-1",
        "2026-03-23, BEN raised-0; BEN before-3; BEN after-1; BEN after-7; DAN escalated-7",
        "2027-01-01, BEN raised-0; BEN before-3; BEN after-1; BEN after-7; DAN escalated-7",
    })
    void the_manager_is_told_at_once_before_and_after_and_the_director_if_it_takes_too_long(
            LocalDate today, String told) {
        assertThat(told(today, decision(DUE), new Town())).isEqualTo(told);
    }

    @Test
    void whoever_declared_is_not_told_what_they_know_but_reminded() {
        assertThat(told(DUE.plusDays(30), open(Task.DISCUSS, DUE), new Town()))
                .isEqualTo("ANN before-3; ANN after-1; ANN after-7; BEN escalated-7");
    }

    @Test
    void nobody_is_reminded_of_days_before_it_was_raised() {
        assertThat(told(RAISED, decision(RAISED.plusDays(2)), new Town())).isEqualTo("BEN raised-0");
        assertThat(told(RAISED, decision(RAISED.plusDays(3)), new Town())).isEqualTo("BEN raised-0");
        assertThat(told(RAISED.plusDays(1), decision(RAISED.plusDays(4)), new Town()))
                .isEqualTo("BEN raised-0; BEN before-3");
        assertThat(told(RAISED, decision(RAISED.minusDays(30)), new Town())).isEqualTo("BEN raised-0");
    }

    @Test
    void whoever_has_left_is_told_nothing_and_the_next_who_is_there_is() {
        LocalDate late = DUE.plusDays(7);

        assertThat(told(late, decision(DUE), new Town().without(BEN)))
                .contains("CAT raised-0")
                .contains("DAN escalated-7");
        assertThat(told(late, decision(DUE), new Town().without(BEN, CAT)))
                .contains("DAN raised-0")
                .doesNotContain("escalated");
        assertThat(told(late, decision(DUE), new Town().without(DAN)))
                .contains("BEN raised-0")
                .contains("CAT escalated-7");
        assertThat(told(late, decision(DUE), new Town().without(BEN, CAT, DAN))).isEmpty();
    }

    @Test
    void what_a_leaver_owes_is_not_escalated() {
        LocalDate late = DUE.plusDays(30);

        assertThat(told(late, open(Task.DISCUSS, DUE), new Town().without(ANN))).isEmpty();
        assertThat(told(late, annualReturn(DUE), new Town().without(ANN))).isEmpty();
        assertThat(told(late, annualReturn(DUE), new Town().whileAway(ANN))).isEqualTo("ANN after-7; BEN escalated-7");
    }

    @Test
    void while_the_manager_is_away_the_deputy_is_told_and_whoever_declared_is_told_wherever_they_are() {
        assertThat(told(DUE.minusDays(3), decision(DUE), new Town().whileAway(BEN)))
                .isEqualTo("CAT raised-0; CAT before-3");
        assertThat(told(DUE.minusDays(3), open(Task.DISCUSS, DUE), new Town().whileAway(ANN)))
                .isEqualTo("ANN before-3");
    }

    @Test
    void where_the_code_asks_for_the_director_nobody_else_is_told() {
        var directors = open(gift("director"), Task.DECIDE, DUE);

        assertThat(told(DUE.plusDays(7), directors, new Town()))
                .isEqualTo("DAN raised-0; DAN before-3; DAN after-1; DAN after-7");
    }

    @Test
    void nobody_is_told_twice_because_they_hold_two_places_in_the_line() {
        assertThat(told(DUE.plusDays(7), decision(DUE), new Town().line(new Line(DAN, null, DAN))))
                .contains("DAN after-7")
                .doesNotContain("escalated");
        assertThat(told(DUE.plusDays(7), decision(DUE), new Town().line(new Line(DAN, CAT, DAN))))
                .contains("DAN after-7")
                .contains("CAT escalated-7");
        assertThat(told(DUE.plusDays(7), decision(DUE), new Town().line(Line.NONE)))
                .isEmpty();
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @Tag("I-1")
    @CsvSource({
        "2026-03-02, ''",
        "2026-03-13, ANN before-3",
        "2026-03-16, ANN before-0",
        "2026-03-17, ANN after-1",
        "2026-04-30, ANN after-7; BEN escalated-7",
    })
    void of_the_annual_declaration_the_latest_reminder_is_given_before_on_and_after_the_day_and_then_to_the_manager(
            LocalDate today, String told) {
        assertThat(told(today, annualReturn(DUE), new Town())).isEqualTo(told);
    }

    @Test
    @Tag("I-1")
    void whoever_the_campaign_names_is_told_once_of_all_that_is_missing() {
        assertThat(told(DUE.plusDays(13), missingReturns(DUE), new Town())).isEmpty();
        assertThat(told(DUE.plusDays(60), missingReturns(DUE), new Town())).isEqualTo("BEN escalated-further-14");
        assertThat(told(DUE.plusDays(60), missingReturns(DUE), new Town().without(BEN)))
                .isEmpty();
    }

    @Test
    @Tag("C-3")
    void of_a_joint_review_all_are_told_who_own_the_code_and_each_reminder_replaces_the_one_before() {
        assertThat(told(DUE.minusDays(31), review(DUE.plusDays(30)), new Town()))
                .isEmpty();
        assertThat(told(DUE, review(DUE.plusDays(30)), new Town())).isEqualTo("BEN before-30; DAN before-30");
        assertThat(told(DUE.plusDays(400), review(DUE), new Town())).isEqualTo("BEN after-7; DAN after-7");
        assertThat(told(DUE.plusDays(400), review(DUE), new Town().without(DAN)))
                .isEqualTo("BEN after-7");
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @Tag("I-2")
    @CsvSource({
        "2026-03-01, ''",
        "2026-03-02, BEN raised-0",
        "2026-03-13, BEN raised-0",
        "2026-03-14, BEN before-2",
        "2026-03-17, BEN after-1",
        "2026-04-30, BEN after-5; DAN escalated-6",
    })
    void of_the_review_of_a_return_the_manager_is_told_at_once_and_then_reminded_and_who_follows_if_it_takes_too_long(
            LocalDate today, String told) {
        assertThat(told(today, reviewOfAReturn("line-manager"), new Town())).isEqualTo(told);
    }

    @Test
    @Tag("I-2")
    void what_was_referred_waits_for_whom_it_was_referred_to_and_behind_the_line_for_who_keeps_the_code() {
        LocalDate late = DUE.plusDays(7);
        var everybody = new Line(BEN, null, DAN);

        assertThat(told(late, reviewOfAReturn("director"), new Town())).isEqualTo("DAN after-5; BEN escalated-6");
        assertThat(told(late, reviewOfAReturn("monitoring-officer"), new Town()))
                .isEqualTo("BEN after-5; CAT escalated-6");
        assertThat(told(late, reviewOfAReturn("line-manager"), new Town().without(BEN, CAT)))
                .isEqualTo("DAN after-5");
        assertThat(told(late, reviewOfAReturn("line-manager"), new Town().line(Line.NONE)))
                .isEqualTo("BEN escalated-6");
        assertThat(told(
                        late,
                        reviewOfAReturn("line-manager"),
                        new Town().line(everybody).without(DAN)))
                .isEqualTo("BEN after-5; CAT escalated-6");
    }

    @Test
    @Tag("I-2")
    void nobody_is_asked_to_review_their_own() {
        var own = open(new Matter.ReturnReview(new UUID(7, 7), BEN, "monitoring-officer"), Task.REVIEW_RETURN, DUE);

        assertThat(told(DUE.plusDays(7), own, new Town())).isEqualTo("CAT after-5");
    }

    @Test
    @Tag("I-2")
    void hr_is_told_once_of_what_was_returned_or_reviewed_and_never_reminded_of_it() {
        assertThat(told(RAISED.minusDays(1), news(RAISED), new Town())).isEmpty();
        assertThat(told(RAISED, news(RAISED.minusDays(1)), new Town())).isEqualTo("CAT raised-0");
        assertThat(told(RAISED.plusDays(90), news(RAISED.minusDays(1)), new Town()))
                .isEqualTo("CAT raised-0");
    }

    @Test
    @Tag("I-2")
    void hr_is_told_at_once_of_what_is_to_be_done_and_nobody_of_their_own() {
        assertThat(told(RAISED, mitigation(ANN), new Town())).isEqualTo("CAT raised-0");
        assertThat(told(RAISED.plusDays(90), mitigation(ANN), new Town())).isEqualTo("CAT raised-0");
        assertThat(told(RAISED, mitigation(CAT), new Town())).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void however_often_somebody_looks_all_are_told_once(long seed) {
        Random random = new Random(seed);
        OpenDeadline deadline = decision(RAISED.plusDays(random.nextInt(40)));
        LocalDate end = deadline.due().plusDays(60);
        Set<String> told = new HashSet<>();
        List<String> all = new ArrayList<>();

        for (LocalDate day = RAISED; day.isBefore(end); day = day.plusDays(1 + random.nextInt(20))) {
            reminding(new Town())
                    .by(day, deadline, reminder -> !told.contains(reminder.name()))
                    .forEach(each -> {
                        told.add(each.reminder().name());
                        all.add(each.reminder().name());
                    });
        }
        reminding(new Town())
                .by(end, deadline, reminder -> !told.contains(reminder.name()))
                .forEach(each -> all.add(each.reminder().name()));

        assertThat(all)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(reminding(new Town()).by(end, deadline, _ -> true).stream()
                        .map(each -> each.reminder().name())
                        .toList());
    }

    private static String told(LocalDate today, OpenDeadline deadline, Town town) {
        return String.join(
                "; ",
                reminding(town).by(today, deadline, _ -> true).stream()
                        .map(each ->
                                nameOf(each.person()) + " " + each.reminder().name())
                        .toList());
    }

    private static String nameOf(PersonId person) {
        return person.equals(ANN) ? "ANN" : person.equals(BEN) ? "BEN" : person.equals(CAT) ? "CAT" : "DAN";
    }
}
