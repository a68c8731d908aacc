package probity.declarations.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.CodesOverHttp.change;
import static probity.declarations.CodesOverHttp.own;
import static probity.declarations.Demo.AUDIT_DIRECTOR;
import static probity.declarations.Demo.DEPUTY;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.HR_DIRECTOR;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.clock.Matter.CodeReview;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.Reminding;

/** The joint review of a code, from the code that asks for it to the inboxes of those who own it. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("C-3")
@Tag("N-5")
class CodeReviewRemindersTest {

    private static final String HERE = "kensington-chelsea";

    private static final String CODE = "rbkc-constitution";

    private static final List<Demo> OWNERS = List.of(HR_DIRECTOR, MONITORING_OFFICER, AUDIT_DIRECTOR);

    private static final List<Demo> OTHERS = List.of(OFFICER, DIRECTOR, HR, DEPUTY);

    @Inject
    List<OpenDeadlines> kinds;

    @Inject
    Reminding reminding;

    @Inject
    NoticeTable notices;

    @Test
    void those_who_own_a_code_are_told_of_its_review_until_it_is_recorded_and_a_year_later_again() throws SQLException {
        LocalDate due = reviewed(today().minusMonths(10));
        run(due.minusDays(31));
        assertTold(due);
        run(due.minusDays(7));
        run(due.minusDays(7));
        assertTold(due, "before-7");

        LocalDate next = reviewed(today());
        run(due);
        assertTold(due, "before-7");
        run(next.minusDays(31));
        assertTold(next);
        run(next.minusDays(30));
        run(next);
        assertTold(next, "before-0", "before-30");
    }

    /** By all three on that day, and by when the next one is due. */
    private static LocalDate reviewed(LocalDate day) {
        change(MONITORING_OFFICER, HERE, CODE, "review", """
                {"on": "%s", "by": ["hr-director", "monitoring-officer", "audit-director"]}
                """.formatted(day))
                .then()
                .statusCode(200);
        LocalDate due = LocalDate.parse(own(HERE, CODE).<String>path("nextReview.due"));
        assertThat(due).isEqualTo(day.plusMonths(12));
        return due;
    }

    private void run(LocalDate day) throws SQLException {
        List<OpenDeadlines> ours = kinds.stream().map(this::ofThisCode).toList();
        new ReminderRun(ours, reminding, notices, new MovableClock(day)).run();
    }

    private OpenDeadlines ofThisCode(OpenDeadlines kind) {
        return (day, since, after, _) -> after.isPresent()
                ? List.of()
                : kind.page(day, since, Optional.empty(), 100_000).stream()
                        .filter(CodeReviewRemindersTest::isOurs)
                        .toList();
    }

    private static boolean isOurs(OpenDeadline deadline) {
        return deadline.authority().equals(HERE)
                && deadline.matter() instanceof CodeReview(var code, var _)
                && code.value().equals(CODE);
    }

    /** The newest first, all owners alike and nobody else. */
    private static void assertTold(LocalDate due, String... reminders) {
        assertThat(OWNERS).allSatisfy(owner -> assertThat(told(owner, due)).containsExactly(reminders));
        assertThat(OTHERS).allSatisfy(other -> assertThat(told(other, due)).isEmpty());
    }

    private static List<String> told(Demo who, LocalDate due) {
        return who.asks(HERE)
                .get("/api/v1/inbox?limit=200")
                .path("items.findAll { it.link == '/api/v1/own-codes/%s' && it.due == '%s' }.reminder"
                        .formatted(CODE, due));
    }
}
