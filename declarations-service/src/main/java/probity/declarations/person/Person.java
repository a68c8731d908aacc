package probity.declarations.person;

import java.time.LocalDate;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Place;

/** What an authority knows of a person. Each state holds only what decisions in it, or the reply, need. */
public sealed interface Person {

    record Unknown() implements Person {

        Serving registered(Confidential name, Place place) {
            return new Serving(name, place);
        }
    }

    record Serving(Confidential name, Place place) implements Person {

        Serving placed(Place next) {
            return new Serving(name, next);
        }

        Serving renamed(Confidential correct) {
            return new Serving(correct, place);
        }

        Left left(LocalDate on) {
            return new Left(name, on);
        }
    }

    /** The day is their last. */
    record Left(Confidential name, LocalDate on) implements Person {

        Left renamed(Confidential correct) {
            return new Left(correct, on);
        }
    }
}
