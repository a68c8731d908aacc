package probity.declarations.gift;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Extent;
import probity.declarations.vocabulary.Post;

/**
 * What the code in force on the day of the offer says. It is pinned to the declaration: a later version of the code
 * changes nothing in it.
 *
 * @param due the last day for declaring; absent if the code asks for no declaration or sets no day
 * @param clauses all that the answer rests on
 * @param forbiddenBy the clauses by which it may not be kept; none if it may
 * @param bound how far the code binds the recipient; absent if wholly, as in all that was declared before this was kept
 */
public record Assessment(
        String code,
        int version,
        Answer answer,
        @Nullable LocalDate due,
        List<Obligation> obligations,
        List<String> clauses,
        List<String> forbiddenBy,
        @Nullable Extent bound) {

    private static final String REPORT = "report";

    private static final Set<String> TALKS = Set.of("discuss", REPORT, "ask");

    /** Must it be declared? ASK: what was told does not settle it. */
    public enum Answer {
        YES,
        NO,
        ASK
    }

    /**
     * One thing that the code asks, in its own words.
     *
     * @param counted why it is due on that day; absent if no day is set, and in what was declared before this was kept
     */
    public record Obligation(
            String act,
            String to,
            @Nullable LocalDate due,
            List<String> clauses,
            @Nullable Counted counted) {
        public Obligation {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * How a day was counted.
     *
     * @param of the fact from which the days count, and from its day
     * @param clock the code's word, such as "immediately", that the authority reads as so many working days; absent if
     *     they are simply days
     * @param authorityChoice what the authority decided because the code is silent
     */
    public record Counted(
            String of,
            LocalDate from,
            int days,
            @Nullable String clock,
            @Nullable String authorityChoice) {}

    public Assessment(
            String code,
            int version,
            Answer answer,
            @Nullable LocalDate due,
            List<Obligation> obligations,
            List<String> clauses,
            List<String> forbiddenBy) {
        this(code, version, answer, due, obligations, clauses, forbiddenBy, null);
    }

    /**
     * Of somebody whom no rule of the code binds: it asks nothing of them.
     *
     * @param clauses where it says how far it binds them
     */
    public static Assessment unasked(String code, int version, Extent bound, List<String> clauses) {
        return new Assessment(code, version, Answer.NO, null, List.of(), clauses, List.of(), bound);
    }

    public Extent extent() {
        return bound == null ? Extent.WHOLE : bound;
    }

    /** Whether its rules bind the recipient, so that they are held against sums and later versions, too. */
    public boolean byItsRules() {
        return extent() == Extent.WHOLE;
    }

    /** The version of a code that judged. */
    public record JudgedBy(String code, int version) {}

    public JudgedBy judgedBy() {
        return new JudgedBy(code, version);
    }

    /** Whether it asks for something that another one, of the same code on a part of it, does not. */
    public boolean asksMoreThan(Assessment other) {
        return answer != other.answer
                || !other.forbiddenBy.containsAll(forbiddenBy)
                || !other.acts().containsAll(acts());
    }

    private List<String> acts() {
        return obligations.stream().map(each -> each.act() + " " + each.to()).toList();
    }

    /** Whether the code has it reported to somebody. */
    public boolean asksForReport() {
        return obligations.stream().anyMatch(each -> each.act().equals(REPORT));
    }

    /** Whether the code has it brought to somebody. */
    public boolean asksFor(Post post) {
        return talks().anyMatch(each -> each.to().equals(post.role()));
    }

    /** Whom the code has the person talk to, in its order. A report is made by declaring, so it comes before nothing. */
    public Decides decides() {
        if (!asksFor(Post.DIRECTOR)) {
            return asksFor(Post.LINE_MANAGER) ? Decides.LINE : Decides.NOBODY;
        }
        boolean managerComesFirst = talks().takeWhile(each -> !each.to().equals(Post.DIRECTOR.role()))
                .anyMatch(each -> each.to().equals(Post.LINE_MANAGER.role())
                        && !each.act().equals(REPORT));
        return managerComesFirst ? Decides.MANAGER : Decides.DIRECTOR;
    }

    private Stream<Obligation> talks() {
        return obligations.stream().filter(each -> TALKS.contains(each.act()));
    }

    public Assessment {
        obligations = List.copyOf(obligations);
        clauses = List.copyOf(clauses);
        forbiddenBy = List.copyOf(forbiddenBy);
    }
}
