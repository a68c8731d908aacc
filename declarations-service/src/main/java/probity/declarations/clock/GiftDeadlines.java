package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;
import probity.declarations.code.Practice;
import probity.declarations.code.WorkingDays;
import probity.declarations.gift.Assessment;
import probity.declarations.gift.Assessment.Answer;
import probity.declarations.gift.Assessment.Obligation;
import probity.declarations.gift.Decides;
import probity.declarations.gift.Declaration;

/**
 * Which deadlines the declaration of a gift raises. They follow from the declaration as it stands, and from the day on
 * which it was first made: so a correction moves only what counts from a day that was corrected.
 *
 * <p>Declaring is registering, reporting and recording the response in one; deciding ends the discussion. A duty whose
 * fulfilment nobody records here, such as paying over, raises none.
 */
public record GiftDeadlines(Codes codes, Practice standard) {

    private static final Map<String, Task> BY_DECLARING =
            Map.of("register", Task.REGISTER, "record-response", Task.RECORD_RESPONSE, "report", Task.REPORT);

    private static final Set<String> WAITING_FOR_THE_LINE = Set.of("discuss", "report", "ask");

    public static final String MANAGER = "line-manager";

    public static final String DIRECTOR = "director";

    private static final Set<String> LINE = Set.of(MANAGER, DIRECTOR);

    /** All of them, with those done that declaring does. */
    public List<Deadline> of(Declaration declaration) {
        var judged = new Judged(declaration, document(declaration.assessment()));
        return Stream.concat(judged.byDeclaring(), judged.byDeciding()).toList();
    }

    /** The same for whoever keeps them: not before the version that judged is known here, for it sets days. */
    public List<Deadline> toKeep(Declaration declaration) {
        codes.judging(version(declaration.assessment()));
        return of(declaration);
    }

    /** What waits for the director once the manager has spoken; empty if the code has not both decide. */
    public Optional<Deadline> whenPassedUp(Declaration declaration) {
        return declaration.decides() == Decides.MANAGER
                ? Optional.of(new Judged(declaration, document(declaration.assessment())).decision(DIRECTOR))
                : Optional.empty();
    }

    private Optional<CodeDocument> document(Assessment assessment) {
        return codes.version(version(assessment));
    }

    private static CodeVersion version(Assessment assessment) {
        return new CodeVersion(new CodeId(assessment.code()), assessment.version());
    }

    /** What the authority does about deadlines under a version of a code. */
    public Practice practice(CodeVersion code) {
        return codes.version(code).flatMap(CodeDocument::practice).orElse(standard);
    }

    /** A declaration, and the version of the code that judged it if it is still known. */
    private final class Judged {

        private final Declaration declaration;
        private final Assessment assessment;
        private final Optional<CodeDocument> document;

        Judged(Declaration declaration, Optional<CodeDocument> document) {
            this.declaration = declaration;
            this.assessment = declaration.assessment();
            this.document = document;
        }

        Stream<Deadline> byDeclaring() {
            return assessment.obligations().stream().flatMap(this::byDeclaring);
        }

        private Stream<Deadline> byDeclaring(Obligation duty) {
            Task task = BY_DECLARING.get(duty.act());
            LocalDate due = duty.due();
            boolean asked = task != Task.REGISTER || assessment.answer() == Answer.YES;
            return task == null || due == null || !asked
                    ? Stream.empty()
                    : Stream.of(
                            new Deadline(task, duty.to(), due, why(duty.clauses(), counted(duty)), declaration.on()));
        }

        Stream<Deadline> byDeciding() {
            if (declaration.decides() == Decides.NOBODY) {
                return Stream.empty();
            }
            Stream<Deadline> discussions = assessment.obligations().stream()
                    .filter(duty -> duty.act().equals("discuss") && LINE.contains(duty.to()))
                    .map(this::discussion);
            String first = declaration.decides() == Decides.DIRECTOR ? DIRECTOR : MANAGER;
            return Stream.concat(discussions, Stream.of(decision(first)));
        }

        /** Where no duty asks for it, it is what forbids keeping the gift that does. */
        Deadline decision(String to) {
            List<String> asking = assessment.obligations().stream()
                    .filter(duty -> WAITING_FOR_THE_LINE.contains(duty.act())
                            && duty.to().equals(to))
                    .flatMap(duty -> duty.clauses().stream())
                    .distinct()
                    .toList();
            return practised(Task.DECIDE, to, asking.isEmpty() ? assessment.forbiddenBy() : asking);
        }

        private Deadline discussion(Obligation duty) {
            LocalDate due = duty.due();
            return due == null
                    ? practised(Task.DISCUSS, duty.to(), duty.clauses())
                    : new Deadline(Task.DISCUSS, duty.to(), due, why(duty.clauses(), counted(duty)), null);
        }

        /** By the practice of the authority, since the code sets no day. */
        private Deadline practised(Task task, String to, List<String> clauses) {
            Practice practice = document.flatMap(CodeDocument::practice).orElse(standard);
            Practice.Term term = task == Task.DISCUSS ? practice.discussion() : practice.decision();
            WorkingDays calendar =
                    document.map(known -> known.code().gifts().calendar()).orElse(WorkingDays.STANDARD);
            var counted = new Reason.Counted(
                    "declaration", declaration.on(), term.workingDays(), true, null, term.authorityChoice());
            LocalDate due = calendar.after(declaration.on(), term.workingDays());
            return new Deadline(task, to, due, why(clauses, counted), null);
        }

        private Reason why(List<String> clauses, Reason.@Nullable Counted counted) {
            return new Reason(assessment.code(), assessment.version(), clauses, counted);
        }
    }

    private static Reason.@Nullable Counted counted(Obligation duty) {
        var kept = duty.counted();
        return kept == null
                ? null
                : new Reason.Counted(
                        kept.of(),
                        kept.from(),
                        kept.days(),
                        kept.clock() != null,
                        kept.clock(),
                        kept.authorityChoice());
    }
}
