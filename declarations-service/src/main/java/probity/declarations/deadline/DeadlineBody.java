package probity.declarations.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.clock.Reason;
import probity.declarations.clock.State;
import probity.declarations.vocabulary.Words;

/**
 * A deadline as JSON.
 *
 * @param task what is to be done
 * @param owedBy the declarant, or the line above
 * @param to the post or register that it is owed to
 * @param state {@code open}, {@code due-soon}, {@code overdue}, {@code met} or {@code met-late}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineBody(
        UUID id,
        UUID gift,
        UUID declarant,
        String task,
        String owedBy,
        String to,
        LocalDate due,
        String state,
        @Nullable LocalDate doneOn,
        WhyBody why) {

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

    static DeadlineBody of(DeadlineRow row, State state, WhyBody why) {
        return new DeadlineBody(
                row.id,
                row.gift,
                row.declarant,
                Words.of(row.task),
                Words.of(row.owner),
                row.recipient,
                row.due,
                Words.of(state),
                row.done,
                why);
    }
}
