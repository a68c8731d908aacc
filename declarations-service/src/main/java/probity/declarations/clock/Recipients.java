package probity.declarations.clock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.declarations.clock.Reminder.Occasion;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

/** Who is told: whoever has to act and is still there. */
public record Recipients(Staff staff) {

    /** Empty if nobody is left to tell. */
    public Optional<PersonId> of(Reminder reminder, OpenDeadline deadline, LocalDate today) {
        Line line = staff.lineOf(deadline.authority(), deadline.declarant(), today);
        Optional<PersonId> owing = owing(deadline, line, today).findFirst();
        return reminder.occasion() == Occasion.ESCALATED
                ? next(deadline, line, today)
                        .filter(person -> !owing.equals(Optional.of(person)))
                        .findFirst()
                : owing;
    }

    private Stream<PersonId> owing(OpenDeadline deadline, Line line, LocalDate today) {
        return switch (deadline.task().owner()) {
            case DECLARANT -> serving(deadline, today, deadline.declarant());
            case LINE ->
                isForTheDirector(deadline)
                        ? there(deadline, today, line.director())
                        : there(deadline, today, line.manager(), line.deputy(), line.director());
        };
    }

    private Stream<PersonId> next(OpenDeadline deadline, Line line, LocalDate today) {
        return switch (deadline.task().owner()) {
            case DECLARANT -> there(deadline, today, line.manager(), line.deputy(), line.director());
            case LINE ->
                isForTheDirector(deadline) ? Stream.empty() : there(deadline, today, line.director(), line.deputy());
        };
    }

    /** Where the code asks for the director's word, nobody else can give it. */
    private static boolean isForTheDirector(OpenDeadline deadline) {
        return deadline.to().equals(GiftDeadlines.DIRECTOR);
    }

    private Stream<PersonId> there(OpenDeadline deadline, LocalDate today, @Nullable PersonId... inTurn) {
        return serving(deadline, today, inTurn).filter(person -> !staff.isAway(deadline.authority(), person, today));
    }

    private Stream<PersonId> serving(OpenDeadline deadline, LocalDate today, @Nullable PersonId... inTurn) {
        return Stream.of(inTurn)
                .flatMap(Stream::ofNullable)
                .filter(person -> staff.serves(deadline.authority(), person, today));
    }
}
