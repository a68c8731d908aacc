package probity.audit.ledger;

/**
 * The event: a witness saw the ledger as the service had signed it at a size, and signed that, too.
 *
 * @param witness the name that it signs under
 * @param line its signature, a line of a C2SP note
 */
public record CheckpointCosigned(long size, String witness, String line) {}
