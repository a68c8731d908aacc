package probity.audit.ledger;

/** The event: the service signed the ledger of an authority at a size. The note is the checkpoint in C2SP form. */
public record LedgerSigned(long size, String rootHash, String note) {}
