package probity.chassis.sealing;

import java.util.UUID;

/** Something was to be sealed for a subject whose key was destroyed. No other is ever made. */
public final class SubjectErased extends SealingFailure {

    private static final long serialVersionUID = 1;

    SubjectErased(UUID subject) {
        super("subject %s was erased".formatted(subject));
    }
}
