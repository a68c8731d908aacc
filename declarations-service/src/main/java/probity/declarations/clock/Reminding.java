package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import probity.declarations.clock.Matter.AnnualReturn;
import probity.declarations.clock.Matter.CodeReview;
import probity.declarations.clock.Matter.DeclaredGift;
import probity.declarations.clock.Matter.MissingReturns;
import probity.declarations.code.Practice;
import probity.declarations.code.Practice.Reminders;
import probity.declarations.vocabulary.PersonId;

/** Who is to have been told of an open deadline by a day. */
public record Reminding(GiftDeadlines deadlines, Recipients recipients) {

    /** A reminder for somebody. */
    public record Told(PersonId person, Reminder reminder) {}

    /**
     * All of them that are left.
     *
     * @param left whether a reminder was not given yet
     */
    public List<Told> by(LocalDate today, OpenDeadline deadline, Predicate<Reminder> left) {
        return due(today, deadline)
                .filter(left)
                .flatMap(reminder ->
                        recipients.of(reminder, deadline, today).stream().map(person -> new Told(person, reminder)))
                .toList();
    }

    /** A code may come here years after its review was due: of that, the latest reminder says all. */
    private Stream<Reminder> due(LocalDate today, OpenDeadline deadline) {
        Stream<Reminder> all = Reminder.dueBy(today, deadline, practice(deadline));
        return deadline.matter() instanceof CodeReview
                ? all.reduce((earlier, later) -> later.on().isBefore(earlier.on()) ? earlier : later).stream()
                : all;
    }

    private Reminders practice(OpenDeadline deadline) {
        Practice own = deadlines.practice(deadline.code());
        Practice standard = deadlines.standard();
        return switch (deadline.matter()) {
            case DeclaredGift _ -> own.reminders();
            case AnnualReturn _ -> annual(own, standard);
            case MissingReturns _ -> annual(own, standard).escalatedFurther();
            case CodeReview _ -> own.codeReviews().or(standard::codeReviews).orElseGet(own::reminders);
        };
    }

    private static Reminders annual(Practice own, Practice standard) {
        return own.annualReturns().or(standard::annualReturns).orElseGet(own::reminders);
    }
}
