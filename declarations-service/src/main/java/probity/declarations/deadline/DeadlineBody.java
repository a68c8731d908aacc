package probity.declarations.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.clock.Deadline;
import probity.declarations.clock.Matter;
import probity.declarations.clock.Matter.AnnualReturn;
import probity.declarations.clock.Matter.CodeReview;
import probity.declarations.clock.Matter.DeclaredGift;
import probity.declarations.clock.Matter.MissingReturns;
import probity.declarations.clock.Matter.Mitigation;
import probity.declarations.clock.Matter.ReturnNews;
import probity.declarations.clock.Matter.ReturnReview;
import probity.declarations.clock.OwnDeadlines.Own;
import probity.declarations.clock.Reason;
import probity.declarations.clock.Reminder;
import probity.declarations.clock.State;
import probity.declarations.vocabulary.Words;

/**
 * A deadline as JSON.
 *
 * @param gift what it is about, if that is a gift
 * @param campaign what it is about, if that is an annual declaration
 * @param annualDeclaration what it is about, if that is the review of one
 * @param reviewOf what it is about, if that is the joint review of a code
 * @param task what is to be done
 * @param owedBy the declarant, the line above, or those who own the code
 * @param to the post, the register or the code that it is owed to
 * @param reminders when people are told of it, whoever they are then, as long as it is not done
 * @param state {@code open}, {@code due-soon}, {@code overdue}, {@code met} or {@code met-late}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineBody(
        UUID id,
        @Nullable UUID gift,
        @Nullable UUID campaign,
        @Nullable UUID annualDeclaration,
        @Nullable String reviewOf,
        @Nullable UUID declarant,
        String task,
        String owedBy,
        String to,
        LocalDate due,
        String state,
        @Nullable LocalDate doneOn,
        WhyBody why,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReminderBody> reminders) {

    /**
     * Whoever owes it is told so many days before or after; the next in the line, or whoever was named for it, if it
     * takes too long.
     *
     * @param occasion {@code before}, {@code after}, {@code escalated} or {@code escalated-further}
     */
    record ReminderBody(String occasion, int days, LocalDate on) {

        static ReminderBody of(Reminder reminder) {
            return new ReminderBody(Words.of(reminder.occasion()), reminder.days(), reminder.on());
        }
    }

    /**
     * Why this date.
     *
     * @param countedFrom the fact from which the days count, and fromDay its day
     * @param calendar what the authority says of its working days; absent if all days count
     * @param authorityChoice what the authority decided because the code is silent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WhyBody(
            String sentence,
            String code,
            int version,
            List<String> clauses,
            @Nullable String countedFrom,
            @Nullable LocalDate fromDay,
            @Nullable Integer days,
            @Nullable Boolean workingDays,
            @Nullable String calendar,
            @Nullable String authorityChoice) {

        static WhyBody of(Reason why, @Nullable String calendar) {
            var counted = why.counted();
            return counted == null
                    ? new WhyBody(
                            why.sentence(),
                            why.code(),
                            why.version(),
                            why.clauses(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)
                    : new WhyBody(
                            why.sentence(),
                            why.code(),
                            why.version(),
                            why.clauses(),
                            counted.of(),
                            counted.from(),
                            counted.days(),
                            counted.workingDays(),
                            counted.workingDays() ? calendar : null,
                            counted.authorityChoice());
        }
    }

    static DeadlineBody of(DeadlineRow row, State state, WhyBody why, List<ReminderBody> reminders) {
        return new DeadlineBody(
                row.id,
                row.gift,
                null,
                null,
                null,
                row.declarant,
                Words.of(row.task),
                Words.of(row.owner),
                row.recipient,
                row.due,
                Words.of(state),
                row.done,
                why,
                reminders);
    }

    static DeadlineBody of(Own own, State state, List<ReminderBody> reminders) {
        Deadline deadline = own.deadline();
        var about = About.of(own.matter());
        return new DeadlineBody(
                own.id(),
                about.gift(),
                about.campaign(),
                about.annualDeclaration(),
                about.reviewOf(),
                about.person(),
                Words.of(deadline.task()),
                Words.of(deadline.task().owner()),
                deadline.to(),
                deadline.due(),
                Words.of(state),
                deadline.done(),
                WhyBody.of(deadline.why(), null),
                reminders);
    }

    private record About(
            @Nullable UUID gift,
            @Nullable UUID campaign,
            @Nullable UUID annualDeclaration,
            @Nullable String reviewOf,
            @Nullable UUID person) {

        static About of(Matter matter) {
            return switch (matter) {
                case DeclaredGift(var gift, var declarant, var _) ->
                    new About(gift, null, null, null, declarant.value());
                case AnnualReturn(var campaign, var person) -> new About(null, campaign, null, null, person.value());
                case MissingReturns(var campaign, var _) -> new About(null, campaign, null, null, null);
                case CodeReview(var code, var _) -> new About(null, null, null, code.value(), null);
                case ReturnReview(var annualReturn, var person, var _) ->
                    new About(null, null, annualReturn, null, person.value());
                case Mitigation(var annualReturn, var person) ->
                    new About(null, null, annualReturn, null, person.value());
                case ReturnNews(var campaign) -> new About(null, campaign, null, null, null);
            };
        }
    }
}
