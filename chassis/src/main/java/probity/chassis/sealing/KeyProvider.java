package probity.chassis.sealing;

/** Keeps the key that data keys are wrapped under: a file, or a key service. The context is authenticated, not kept. */
public interface KeyProvider {

    byte[] wrap(byte[] dataKey, byte[] context);

    /** Throws {@link SealingFailure} if the bytes were not wrapped by this provider in that context. */
    byte[] unwrap(byte[] wrapped, byte[] context);
}
