package probity.contracts.audit;

/** The ledger of an authority was signed at a size; the note is in C2SP tlog-checkpoint form. */
public record CheckpointSigned(String authority, long size, String rootHash, String note) {}
