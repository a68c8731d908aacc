package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.declarations.clock.Matter.AnnualReturn;
import probity.declarations.clock.Matter.CodeReview;
import probity.declarations.clock.Matter.DeclaredGift;
import probity.declarations.clock.Matter.MissingReturns;
import probity.declarations.clock.Matter.Mitigation;
import probity.declarations.clock.Matter.ReturnNews;
import probity.declarations.clock.Matter.ReturnReview;
import probity.declarations.clock.Reminder.Occasion;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

/** Who is told: whoever has to act and is still there. What somebody owes who has left is nobody's. */
public record Recipients(Staff staff) {

    /** Empty if nobody is left to tell. */
    public List<PersonId> of(Reminder reminder, OpenDeadline deadline, LocalDate today) {
        var day = new Day(deadline.authority(), today);
        return switch (deadline.matter()) {
            case DeclaredGift gift -> day.of(gift, deadline.task().owner(), reminder.occasion());
            case AnnualReturn due -> day.of(due, reminder.occasion());
            case MissingReturns(var _, var escalateTo) ->
                day.holders(escalateTo).toList();
            case ReturnReview review -> day.of(review, reminder.occasion());
            case ReturnNews _ -> day.holders(Post.HR).toList();
            case Mitigation(var _, var person) ->
                day.holders(Post.HR).filter(holder -> !holder.equals(person)).toList();
            case CodeReview review ->
                review.owners().stream()
                        .sorted()
                        .flatMap(day::holders)
                        .distinct()
                        .toList();
        };
    }

    /** Who stands where in an authority on a day. */
    private final class Day {

        private final String authority;
        private final LocalDate today;

        Day(String authority, LocalDate today) {
            this.authority = authority;
            this.today = today;
        }

        List<PersonId> of(DeclaredGift gift, Task.Owner owner, Occasion occasion) {
            Line line = staff.lineOf(authority, gift.declarant(), today);
            Optional<PersonId> owing = owing(gift, owner, line).findFirst();
            return switch (occasion) {
                case RAISED, BEFORE, AFTER -> owing.stream().toList();
                case ESCALATED ->
                    next(gift, owner, line)
                            .filter(person -> !owing.equals(Optional.of(person)))
                            .limit(1)
                            .toList();
                case ESCALATED_FURTHER -> List.of();
            };
        }

        List<PersonId> of(AnnualReturn due, Occasion occasion) {
            PersonId person = due.person();
            return switch (occasion) {
                case RAISED, BEFORE, AFTER -> serving(person).toList();
                case ESCALATED ->
                    serving(person).flatMap(_ -> above(person)).limit(1).toList();
                case ESCALATED_FURTHER -> List.of();
            };
        }

        List<PersonId> of(ReturnReview review, Occasion occasion) {
            Line line = staff.lineOf(authority, review.person(), today);
            Optional<PersonId> owing = reviewing(review, line).findFirst();
            return switch (occasion) {
                case RAISED, BEFORE, AFTER -> owing.stream().toList();
                case ESCALATED ->
                    following(review, line)
                            .filter(person -> !owing.equals(Optional.of(person)))
                            .limit(1)
                            .toList();
                case ESCALATED_FURTHER -> List.of();
            };
        }

        /** Nobody reviews their own, whatever post they hold. */
        private Stream<PersonId> reviewing(ReturnReview review, Line line) {
            return switch (review.to()) {
                case ReturnReviews.DIRECTOR -> there(line.director());
                case ReturnReviews.MONITORING_OFFICER -> keepers().filter(keeper -> !keeper.equals(review.person()));
                default -> there(line.manager(), line.deputy(), line.director());
            };
        }

        /** The next in the line, and behind the line whoever keeps the code. */
        private Stream<PersonId> following(ReturnReview review, Line line) {
            Stream<PersonId> next = review.to().equals(ReturnReviews.LINE_MANAGER)
                    ? there(line.director(), line.deputy())
                    : Stream.empty();
            return Stream.concat(next, keepers()).filter(person -> !person.equals(review.person()));
        }

        private Stream<PersonId> keepers() {
            return Stream.of(Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER)
                    .flatMap(this::holders);
        }

        private Stream<PersonId> above(PersonId person) {
            Line line = staff.lineOf(authority, person, today);
            return there(line.manager(), line.deputy(), line.director());
        }

        Stream<PersonId> holders(Post post) {
            return there(staff.holders(authority, post, today).toArray(PersonId[]::new));
        }

        private Stream<PersonId> owing(DeclaredGift gift, Task.Owner owner, Line line) {
            return switch (owner) {
                case DECLARANT -> serving(gift.declarant());
                case LINE ->
                    isForTheDirector(gift)
                            ? there(line.director())
                            : there(line.manager(), line.deputy(), line.director());
                case CODE_OWNERS, PERSONNEL -> Stream.empty();
            };
        }

        private Stream<PersonId> next(DeclaredGift gift, Task.Owner owner, Line line) {
            return switch (owner) {
                case DECLARANT -> serving(gift.declarant()).flatMap(_ -> above(gift.declarant()));
                case LINE -> isForTheDirector(gift) ? Stream.empty() : there(line.director(), line.deputy());
                case CODE_OWNERS, PERSONNEL -> Stream.empty();
            };
        }

        private Stream<PersonId> there(@Nullable PersonId... inTurn) {
            return serving(inTurn).filter(person -> !staff.isAway(authority, person, today));
        }

        private Stream<PersonId> serving(@Nullable PersonId... inTurn) {
            return Stream.of(inTurn)
                    .flatMap(Stream::ofNullable)
                    .filter(person -> staff.serves(authority, person, today));
        }
    }

    /** Where the code asks for the director's word, nobody else can give it. */
    private static boolean isForTheDirector(DeclaredGift gift) {
        return gift.to().equals(GiftDeadlines.DIRECTOR);
    }
}
