package probity.chassis.sealing;

/**
 * Keys that data keys are wrapped under: one that wraps, and those that did before. They never change. What was wrapped
 * begins with five bytes that tell which key did it. The context is authenticated, not kept.
 */
public interface WrappingKeys {

    byte[] wrap(byte[] dataKey, byte[] context);

    /** Throws {@link SealingFailure} if the bytes were not wrapped under one of these keys in that context. */
    byte[] unwrap(byte[] wrapped, byte[] context);

    /** Whether the key that wrapped these bytes is among them, as far as these tell. */
    boolean have(byte[] wrapped);

    /** The five bytes that all begins with that is wrapped now. */
    byte[] mark();
}
