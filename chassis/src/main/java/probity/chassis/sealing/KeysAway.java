package probity.chassis.sealing;

/**
 * The keys that everything is wrapped under are not there, or not those that this database belongs to. Somebody has to
 * put them in their place; until then nothing is sealed and nothing opens.
 */
public final class KeysAway extends SealingFailure {

    private static final long serialVersionUID = 1;

    KeysAway(String message) {
        super(message);
    }

    KeysAway(String message, Throwable cause) {
        super(message, cause);
    }
}
