package probity.declarations.adopting;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import probity.chassis.identity.Authority;
import probity.declarations.clock.Deadline;
import probity.declarations.clock.Matter.CodeReview;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.OwnDeadlines;
import probity.declarations.clock.Reason;
import probity.declarations.clock.Staff;
import probity.declarations.clock.Task;
import probity.declarations.code.CodeHistory;
import probity.declarations.code.CodeVersion;
import probity.declarations.vocabulary.PersonId;

/** The next joint review of each code as a deadline of those who own the code. */
@Singleton
class ReviewDeadlines implements OpenDeadlines, OwnDeadlines {

    private final AdoptedCodes codes;
    private final Staff staff;

    ReviewDeadlines(AdoptedCodes codes, Staff staff) {
        this.codes = codes;
        this.staff = staff;
    }

    /** All of them on one page: there are as many as codes. */
    @Override
    public List<OpenDeadline> page(LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit) {
        return after.isPresent()
                ? List.of()
                : codes.histories().entrySet().stream()
                        .flatMap(each -> each.getValue().stream().flatMap(history -> open(each.getKey(), history)))
                        .filter(review -> !review.raisedOn().isBefore(raisedSince))
                        .toList();
    }

    private static Stream<OpenDeadline> open(Authority authority, CodeHistory history) {
        return history.nextReview().stream()
                .map(next -> new OpenDeadline(
                        id(authority, history),
                        authority.id(),
                        matter(history),
                        Task.REVIEW,
                        next.due(),
                        next.since(),
                        newest(history)));
    }

    @Override
    public List<Own> of(String authority, PersonId person, LocalDate today) {
        var posts = staff.postsOf(authority, person, today);
        return codes.histories().getOrDefault(new Authority(authority), List.of()).stream()
                .filter(history -> !Collections.disjoint(history.ownership().posts(), posts))
                .flatMap(history -> own(new Authority(authority), history))
                .toList();
    }

    private static Stream<Own> own(Authority authority, CodeHistory history) {
        CodeVersion version = newest(history);
        return history.nextReview().stream().map(next -> {
            var why = new Reason(version.code().value(), version.number(), next.clauses(), null, next.whyThisDate());
            var deadline = new Deadline(Task.REVIEW, version.code().value(), next.due(), why, null);
            return new Own(id(authority, history), matter(history), deadline);
        });
    }

    private static CodeReview matter(CodeHistory history) {
        return new CodeReview(history.id(), history.ownership().posts());
    }

    private static CodeVersion newest(CodeHistory history) {
        return new CodeVersion(history.id(), history.latest().orElseThrow().version());
    }

    private static UUID id(Authority authority, CodeHistory history) {
        return UUID.nameUUIDFromBytes(
                "%s %s review".formatted(authority.id(), history.id()).getBytes(UTF_8));
    }
}
