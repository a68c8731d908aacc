package probity.chassis.relay;

/** Why a record cannot be read, in a sentence that quotes nothing of it. */
final class UnreadableRecord extends Exception {

    private final String reason;

    UnreadableRecord(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
