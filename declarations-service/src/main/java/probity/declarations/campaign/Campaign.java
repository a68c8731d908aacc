package probity.declarations.campaign;

import java.time.LocalDate;
import java.util.Optional;

/** An authority's collection of annual declarations for one year. Closing it shuts no declaration out: it ends asking. */
public sealed interface Campaign {

    /** What it asks; empty if nobody opened it. */
    default Optional<Terms> asked() {
        return switch (this) {
            case Unopened _ -> Optional.empty();
            case Open(var terms) -> Optional.of(terms);
            case Closed(var terms, var _) -> Optional.of(terms);
        };
    }

    record Unopened() implements Campaign {

        Open opened(Terms terms) {
            return new Open(terms);
        }
    }

    record Open(Terms terms) implements Campaign {

        Open dueOn(LocalDate day) {
            return new Open(new Terms(terms.year(), terms.population(), day, terms.escalateTo()));
        }

        Open of(Snapshot population) {
            return new Open(new Terms(terms.year(), population, terms.dueOn(), terms.escalateTo()));
        }

        Closed closed(LocalDate on) {
            return new Closed(terms, on);
        }
    }

    record Closed(Terms terms, LocalDate on) implements Campaign {

        Open reopened() {
            return new Open(terms);
        }
    }
}
