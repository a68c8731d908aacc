package probity.contracts.declarations;

import java.util.UUID;

/**
 * What the log of declarations was, as far as it is this authority's: whoever keeps it sees later whether an event was
 * changed.
 *
 * @param epoch the course of history that it is about
 * @param size how many events there were
 * @param root of the tree over them, in base64, as RFC 6962 computes it
 */
public record LogRootTaken(UUID epoch, long size, String root) {}
