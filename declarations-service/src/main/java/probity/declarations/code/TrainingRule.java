package probity.declarations.code;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That a code asks those whom it binds for training, again and again.
 *
 * @param who as what it binds people, by its principles too
 */
public record TrainingRule(int everyMonths, Set<String> who, Basis basis) {

    public TrainingRule {
        who = Set.copyOf(who);
    }

    /** Empty if the code asks for none. */
    public static Optional<TrainingRule> of(CodeDocument document) {
        Part content = new Part(document.content());
        return content.optionalPart("training")
                .map(training -> new TrainingRule(
                        training.number("everyMonths"),
                        content.parts("binds").map(bound -> bound.text("who")).collect(Collectors.toSet()),
                        Basis.of(training)));
    }
}
