package probity.declarations.clock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import probity.declarations.clock.Matter.AnnualReturn;
import probity.declarations.clock.Matter.CodeReview;
import probity.declarations.clock.Matter.DeclaredGift;
import probity.declarations.clock.Matter.MissingReturns;
import probity.declarations.clock.Matter.Mitigation;
import probity.declarations.clock.Matter.ReturnNews;
import probity.declarations.clock.Matter.ReturnReview;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Practice;
import probity.declarations.code.ShippedCodes;
import probity.declarations.gift.Reports.Report;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

/** The people, days and deadlines that tests of clocks speak of. */
public final class Examples {

    public static final PersonId ANN = PersonId.of("00000002-0000-4000-8000-000000000001");
    public static final PersonId BEN = PersonId.of("00000002-0000-4000-8000-000000000002");
    public static final PersonId CAT = PersonId.of("00000002-0000-4000-8000-000000000003");
    public static final PersonId DAN = PersonId.of("00000002-0000-4000-8000-000000000004");

    private static final UUID CAMPAIGN = new UUID(6, 6);

    public static final LocalDate RAISED = LocalDate.of(2026, 3, 2);
    public static final LocalDate DUE = LocalDate.of(2026, 3, 16);

    /** Three days before, one and seven days after, and the next in the line after seven days. */
    public static final Practice PRACTICE = new Practice(
            new Practice.Term(2, "Two days to talk."),
            new Practice.Term(4, "Four days to decide."),
            Optional.of(new Practice.Term(6, "Six days to review.")),
            reminders(List.of(3)),
            Optional.of(new Practice.Reminders(
                    List.of(2), List.of(1, 5), Optional.of(6), Optional.empty(), "Reviewed in time.")),
            Optional.of(reminders(List.of(3, 0))),
            Optional.of(new Practice.Reminders(
                    List.of(30), List.of(1, 7), Optional.empty(), Optional.empty(), "Reviewed.")),
            Optional.empty());

    private Examples() {}

    private static Practice.Reminders reminders(List<Integer> before) {
        return new Practice.Reminders(before, List.of(1, 7), Optional.of(7), Optional.of(14), "Reminded.");
    }

    /** Ann's annual declaration. */
    public static OpenDeadline annualReturn(LocalDate due) {
        return open(new AnnualReturn(CAMPAIGN, ANN), Task.RETURN, due);
    }

    /** Whatever the same campaign does not have. */
    public static OpenDeadline missingReturns(LocalDate due) {
        return open(new MissingReturns(CAMPAIGN, Post.MONITORING_OFFICER), Task.RETURN, due);
    }

    /** The review of Ann's annual declaration, by a post. */
    public static OpenDeadline reviewOfAReturn(String to) {
        return open(new ReturnReview(new UUID(7, 7), ANN, to), Task.REVIEW_RETURN, DUE);
    }

    /** What is to be done about Cat's annual declaration, or about Ann's. */
    public static OpenDeadline mitigation(PersonId person) {
        return open(new Mitigation(new UUID(7, 7), person), Task.FOLLOW_MITIGATION, RAISED);
    }

    public static OpenDeadline news(LocalDate day) {
        return open(new ReturnNews(CAMPAIGN), Task.FOLLOW, day);
    }

    /** The joint review of a code that Ben and Dan own. */
    public static OpenDeadline review(LocalDate due) {
        var owners = Set.of(Post.MONITORING_OFFICER, Post.HR_DIRECTOR);
        return open(new CodeReview(new CodeId("town-staff"), owners), Task.REVIEW, due);
    }

    public static OpenDeadline decision(LocalDate due) {
        return open(Task.DECIDE, due);
    }

    public static OpenDeadline open(Task task, LocalDate due) {
        return open(gift("line-manager"), task, due);
    }

    public static DeclaredGift gift(String to) {
        return new DeclaredGift(new UUID(5, 5), ANN, to);
    }

    public static OpenDeadline open(Matter matter, Task task, LocalDate due) {
        UUID id = UUID.nameUUIDFromBytes((matter + task.name()).getBytes(UTF_8));
        return open(id, matter, task, due);
    }

    public static OpenDeadline open(UUID id, Matter matter, Task task, LocalDate due) {
        return new OpenDeadline(id, "town", matter, task, due, RAISED, new CodeVersion(new CodeId("town-staff"), 1));
    }

    public static Reminding reminding(Staff staff) {
        return new Reminding(new GiftDeadlines(new ShippedCodes(), PRACTICE), new Recipients(staff));
    }

    /**
     * Ben manages Ann, Cat stands in for him, Dan heads them all; Ben and Dan own the code, Cat is HR and
     * Ben's deputy as Monitoring Officer; some may have left.
     */
    public static final class Town implements Staff {

        private static final Map<PersonId, Set<Post>> POSTS = Map.of(
                BEN, Set.of(Post.MONITORING_OFFICER),
                CAT, Set.of(Post.DEPUTY_MONITORING_OFFICER, Post.HR),
                DAN, Set.of(Post.HR_DIRECTOR));

        private final Map<PersonId, Line> lines = new HashMap<>(Map.of(ANN, new Line(BEN, CAT, DAN)));
        private final Set<PersonId> left = new HashSet<>();
        private final Set<PersonId> away = new HashSet<>();

        public Town without(PersonId... leavers) {
            left.addAll(List.of(leavers));
            return this;
        }

        public Town whileAway(PersonId... absent) {
            away.addAll(List.of(absent));
            return this;
        }

        public Town back(PersonId person) {
            away.remove(person);
            return this;
        }

        public Town line(Line line) {
            lines.put(ANN, line);
            return this;
        }

        @Override
        public Line lineOf(String authority, PersonId person, LocalDate on) {
            return lines.getOrDefault(person, Line.NONE);
        }

        @Override
        public boolean serves(String authority, PersonId person, LocalDate on) {
            return !left.contains(person);
        }

        @Override
        public boolean isAway(String authority, PersonId person, LocalDate on) {
            return away.contains(person);
        }

        @Override
        public Set<Post> postsOf(String authority, PersonId person, LocalDate on) {
            return POSTS.getOrDefault(person, Set.of());
        }

        @Override
        public List<PersonId> holders(String authority, Post post, LocalDate on) {
            return Stream.of(ANN, BEN, CAT, DAN)
                    .filter(person -> postsOf(authority, person, on).contains(post))
                    .toList();
        }

        @Override
        public List<Report> below(String authority, PersonId above, LocalDate on) {
            return lines.entrySet().stream()
                    .filter(entry -> entry.getValue().includes(above))
                    .map(entry -> new Report(
                            entry.getKey(),
                            above.equals(entry.getValue().director()),
                            entry.getValue().isManagedBy(above)))
                    .toList();
        }
    }
}
