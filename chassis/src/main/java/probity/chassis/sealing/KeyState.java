package probity.chassis.sealing;

import com.google.crypto.tink.Aead;

/** What there is of a subject's key. */
sealed interface KeyState {

    record Usable(Aead aead) implements KeyState {}

    /** Gone for ever, on purpose. */
    record Destroyed() implements KeyState {}

    /** Not made yet, or lost. */
    record Missing() implements KeyState {}
}
