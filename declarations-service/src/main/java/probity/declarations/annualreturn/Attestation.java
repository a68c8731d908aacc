package probity.declarations.annualreturn;

import java.util.Optional;

/** The sentence by which somebody declares that they have nothing to declare. It is kept as it was read. */
public record Attestation(int version, String text) {

    public static final Attestation CURRENT = new Attestation(
            1,
            "I have thought about my own interests, and those of my partner, my relatives and those close to me as far"
                    + " as I know them. I have none that the code asks me to declare, and I will declare any that"
                    + " arises.");

    /** The sentence that is shown now, if that is the one that was read. */
    public static Optional<Attestation> of(int version) {
        return Optional.of(CURRENT).filter(current -> current.version == version);
    }
}
