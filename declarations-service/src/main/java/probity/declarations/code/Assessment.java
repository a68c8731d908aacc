package probity.declarations.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a code says about one gift.
 *
 * @param answer must it be declared?
 * @param prohibited is it forbidden to keep it?
 * @param questions facts that nobody has given and that could change the answer
 * @param assumed facts that nobody has given and that the code's file takes for granted
 */
public record Assessment(
        CodeVersion judgedBy,
        Answer answer,
        Answer prohibited,
        List<Obligation> obligations,
        List<Ground> grounds,
        List<Fact> questions,
        List<Fact> assumed) {

    public Assessment {
        obligations = List.copyOf(obligations);
        grounds = List.copyOf(grounds);
        questions = List.copyOf(questions);
        assumed = List.copyOf(assumed);
    }

    public boolean isRequired() {
        return answer == Answer.YES;
    }

    /** The day by which it must be in the register; empty if it need not be, or no day is set. */
    public Optional<LocalDate> due() {
        return obligations.stream()
                .filter(obligation -> isRequired() && obligation.act() == Act.REGISTER)
                .map(Obligation::due)
                .filter(Objects::nonNull)
                .findFirst();
    }

    public List<String> clauses() {
        return grounds.stream()
                .flatMap(ground -> ground.clauses().stream())
                .distinct()
                .toList();
    }

    /** What the authority decided where the source is silent. */
    public List<String> authorityChoices() {
        return grounds.stream()
                .map(Ground::authorityChoice)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
