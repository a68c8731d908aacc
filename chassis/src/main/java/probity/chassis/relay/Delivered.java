package probity.chassis.relay;

/** What the inbox hands to a consumer, each exactly once. */
public sealed interface Delivered permits Received, Poison {

    /** The record's bytes as a ledger hashes them: see {@link RecordBytes}. */
    byte[] leaf();
}
