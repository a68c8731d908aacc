package probity.audit.report;

/**
 * The ledger that a report is counted from, as far as it had grown, for whoever wants to check it.
 *
 * @param checkpoint the signed note about that size and root
 * @param key the public key that it is signed with
 */
public record Evidence(String authority, long size, String rootHash, String checkpoint, String key) {}
