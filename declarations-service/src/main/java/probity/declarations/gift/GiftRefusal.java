package probity.declarations.gift;

import java.util.Optional;
import probity.chassis.decider.Refusal;

/** Every reason to say no. */
public sealed interface GiftRefusal extends Refusal {

    enum Reason implements GiftRefusal {
        NOT_DECLARED("There is no such declaration."),
        ALREADY_DECLARED("This was declared before."),
        ALREADY_DECIDED_ON("It was decided on. A correction by whoever declared it opens it again."),
        ALREADY_WITHDRAWN("This declaration was withdrawn."),
        OFFER_WAS_REFUSED("The offer was refused, so there is nothing to give away. It can be noted."),
        NO_LONGER_IN_HAND("It is no longer in hand, so there is nothing to give away. It can be noted."),
        STILL_IN_HAND("It is still in hand. Say what becomes of it."),
        DIRECTOR_DECIDES("The code asks for the director's word on this."),
        MANAGER_COMES_FIRST("The code asks for the manager's word on this before the director's."),
        DIRECTOR_TELLS("The director decides after you, and says then whether the HR director is told."),
        NOTHING_WAS_REPORTED("The code has nothing reported here, so there is nothing to tell the HR director."),
        MANAGER_IS_DECLARANT("Nobody decides on their own declaration."),
        NOT_IN_THE_LINE("Only the manager, the deputy and the director of whoever declared may decide."),
        NOT_THE_DECLARANT("Only whoever declared may change the declaration.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** A clause says that it may not be kept, so no manager can allow it. */
    record KeepingIsForbidden(String forbiddenBy) implements GiftRefusal {

        @Override
        public String name() {
            return "KEEPING_IS_FORBIDDEN";
        }

        @Override
        public String sentence() {
            return "The code says that this may not be kept, so nobody can allow it.";
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(forbiddenBy);
        }
    }
}
