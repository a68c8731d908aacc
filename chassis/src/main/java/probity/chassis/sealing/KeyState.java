package probity.chassis.sealing;

import com.google.crypto.tink.Aead;

/** What there is of a subject's key. */
sealed interface KeyState {

    /** The ordinal says where it stands in the order in which keys were made. */
    record Usable(Aead aead, long ordinal) implements KeyState {}

    /** Gone for ever, on purpose. */
    record Destroyed() implements KeyState {}

    /** Not made yet, or lost. */
    record Missing() implements KeyState {}
}
