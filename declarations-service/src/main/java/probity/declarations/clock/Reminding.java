package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
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
        var practice = deadlines.practice(deadline.code()).reminders();
        return Reminder.dueBy(today, deadline, practice)
                .filter(left)
                .flatMap(reminder ->
                        recipients.of(reminder, deadline, today).stream().map(person -> new Told(person, reminder)))
                .toList();
    }
}
