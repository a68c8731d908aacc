package probity.declarations.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.declarations.clock.Matter.AnnualReturn;
import probity.declarations.clock.Matter.CodeReview;
import probity.declarations.clock.Matter.DeclaredGift;
import probity.declarations.clock.Matter.MissingReturns;
import probity.declarations.clock.Matter.Mitigation;
import probity.declarations.clock.Matter.ReturnNews;
import probity.declarations.clock.Matter.ReturnReview;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Practice;
import probity.declarations.code.Practice.Reminders;
import probity.declarations.vocabulary.PersonId;

/** Who is to have been told of an open deadline by a day. */
public record Reminding(GiftDeadlines deadlines, Recipients recipients) {

    private static final BinaryOperator<Reminder> LATER = BinaryOperator.maxBy(Comparator.comparing(Reminder::on));

    /** A reminder for somebody. */
    public record Told(PersonId person, Reminder reminder) {}

    /** The same for many deadlines in a row, of which many ask for the same people. */
    public Reminding forAWhile() {
        return new Reminding(deadlines, new Recipients(new StaffForAWhile(recipients.staff())));
    }

    /**
     * All of them that are left.
     *
     * @param left whether there may be somebody to whom a reminder was not given yet
     */
    public List<Told> by(LocalDate today, OpenDeadline deadline, Predicate<Reminder> left) {
        return due(today, deadline)
                .filter(left)
                .flatMap(reminder ->
                        recipients.of(reminder, deadline, today).stream().map(person -> new Told(person, reminder)))
                .toList();
    }

    /**
     * What concerns many may become known here long after it was due: of a campaign whose people are counted again, or
     * of the review of a code, the latest reminder says all to whom it is for.
     */
    private Stream<Reminder> due(LocalDate today, OpenDeadline deadline) {
        Stream<Reminder> all = Reminder.dueBy(today, deadline, practice(deadline.matter(), deadline.code()));
        return switch (deadline.matter()) {
            case DeclaredGift _, Mitigation _ -> all;
            case AnnualReturn _, MissingReturns _, CodeReview _, ReturnReview _, ReturnNews _ -> latest(all);
        };
    }

    private static Stream<Reminder> latest(Stream<Reminder> reminders) {
        return reminders
                .collect(Collectors.toMap(
                        reminder -> reminder.occasion().isFor(), Function.identity(), LATER, TreeMap::new))
                .values()
                .stream();
    }

    /** When people are reminded of something that is due on a day, while it is open; the first time first. */
    public List<Reminder> planned(Matter matter, LocalDate due, CodeVersion code) {
        return Reminder.planned(due, practice(matter, code))
                .sorted(Comparator.comparing(Reminder::on))
                .toList();
    }

    private Reminders practice(Matter matter, CodeVersion code) {
        Practice own = deadlines.practice(code);
        Practice standard = deadlines.standard();
        return switch (matter) {
            case DeclaredGift _ -> own.reminders();
            case ReturnReview _ ->
                own.returnReviews().or(standard::returnReviews).orElseGet(own::reminders);
            case ReturnNews _, Mitigation _ -> Reminders.NONE;
            case AnnualReturn _ -> annual(own, standard);
            case MissingReturns _ -> annual(own, standard).escalatedFurther();
            case CodeReview _ -> own.codeReviews().or(standard::codeReviews).orElseGet(own::reminders);
        };
    }

    private static Reminders annual(Practice own, Practice standard) {
        return own.annualReturns().or(standard::annualReturns).orElseGet(own::reminders);
    }
}
