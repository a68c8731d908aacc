package probity.chassis.sealing;

/** Where the keys come from that data keys are wrapped under: a file, or a key service. */
@FunctionalInterface
public interface KeyProvider {

    /** The keys as they are now: equal ones until they change. Throws {@link KeysAway} if they cannot be had. */
    WrappingKeys keys();

    /** The same for somebody who was told of a newer key: whatever is remembered does not do. */
    default WrappingKeys newestKeys() {
        return keys();
    }
}
