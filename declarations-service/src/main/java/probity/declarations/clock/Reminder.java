package probity.declarations.clock;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import probity.declarations.code.Practice.Reminders;

/**
 * Somebody is to be told of a deadline from a day on.
 *
 * @param days how many days before or after the deadline that is; 0 when it is raised
 */
public record Reminder(Occasion occasion, int days, LocalDate on) {

    /** What makes somebody worth telling. */
    public enum Occasion {
        /** It waits for somebody who did not cause it. */
        RAISED,
        BEFORE,
        AFTER,
        /** It is overdue for so long that the next in the line is told. */
        ESCALATED,
        /** And for so much longer that whoever was named for it is told. */
        ESCALATED_FURTHER;

        /** For whom it is: the later of two that are for the same says what the earlier said. */
        Audience isFor() {
            return switch (this) {
                case RAISED, BEFORE, AFTER -> Audience.OWING;
                case ESCALATED -> Audience.NEXT;
                case ESCALATED_FURTHER -> Audience.NAMED;
            };
        }
    }

    /** Whoever has to act, the next in the line, and whoever was named for it. */
    enum Audience {
        OWING,
        NEXT,
        NAMED
    }

    /** Names it among all reminders of one deadline: before-3, for example. */
    public String name() {
        return occasion.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + days;
    }

    /**
     * All reminders of an open deadline that are due by a day, however long nobody has looked. What lay before the
     * deadline was raised is none: nobody could have acted on it.
     */
    static Stream<Reminder> dueBy(LocalDate today, OpenDeadline deadline, Reminders practice) {
        Stream<Reminder> raised = deadline.task().owner().isToldAtOnce()
                ? Stream.of(new Reminder(Occasion.RAISED, 0, deadline.raisedOn()))
                : Stream.empty();
        Stream<Reminder> timed = planned(deadline.due(), practice)
                .filter(reminder -> reminder.on().isAfter(deadline.raisedOn()));
        return Stream.concat(raised, timed).filter(reminder -> !reminder.on().isAfter(today));
    }

    /** All that are given before and after a day, as long as nothing is done. */
    static Stream<Reminder> planned(LocalDate due, Reminders practice) {
        return Stream.of(
                        practice.before().stream()
                                .map(days -> new Reminder(Occasion.BEFORE, days, due.minusDays(days))),
                        practice.after().stream().map(days -> new Reminder(Occasion.AFTER, days, due.plusDays(days))),
                        escalations(practice, due))
                .flatMap(reminders -> reminders);
    }

    private static Stream<Reminder> escalations(Reminders practice, LocalDate due) {
        return Stream.concat(
                practice.escalateAfter().stream().map(days -> escalated(Occasion.ESCALATED, days, due)),
                practice.escalateFurtherAfter().stream().map(days -> escalated(Occasion.ESCALATED_FURTHER, days, due)));
    }

    private static Reminder escalated(Occasion occasion, int days, LocalDate due) {
        return new Reminder(occasion, days, due.plusDays(days));
    }
}
