package probity.declarations.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Capacity;

/** Knows the codes of the caller's authority. Asked before the command is made: a decision reads nothing else. */
public interface TrainingRules {

    /**
     * A code whose training is asked for again and again, and of whom.
     *
     * @param who as what it binds people: employee, councillor, ...
     */
    record Rule(
            String code,
            int version,
            Capacity capacity,
            Set<String> who,
            int everyMonths,
            List<String> clauses,
            @Nullable String authorityChoice) {

        public Rule {
            who = Set.copyOf(who);
            clauses = List.copyOf(clauses);
        }
    }

    /** What is asked on a day. */
    List<Rule> on(LocalDate day);

    /** Whether the authority runs, or ran, that version. */
    boolean knows(String code, int version);
}
