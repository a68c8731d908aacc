package probity.declarations.gift;

import java.util.Optional;
import probity.chassis.decider.Refusal;

/** Every reason to say no. */
public sealed interface GiftRefusal extends Refusal {

    enum Reason implements GiftRefusal {
        NOT_DECLARED,
        ALREADY_DECLARED,
        ALREADY_DECIDED_ON,
        ALREADY_WITHDRAWN,
        OFFER_WAS_REFUSED,
        MANAGER_IS_DECLARANT,
        NOT_IN_THE_LINE,
        NOT_THE_DECLARANT
    }

    /** A clause says that it may not be kept, so no manager can allow it. */
    record KeepingIsForbidden(String forbiddenBy) implements GiftRefusal {

        @Override
        public String name() {
            return "KEEPING_IS_FORBIDDEN";
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(forbiddenBy);
        }
    }
}
