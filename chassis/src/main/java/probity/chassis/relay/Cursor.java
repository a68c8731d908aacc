package probity.chassis.relay;

/** The last record of a lane that Kafka has acknowledged, and where it lies there. */
record Cursor(long sequence, long offset) {

    /** Nothing is acknowledged. */
    static final Cursor START = new Cursor(0, -1);
}
