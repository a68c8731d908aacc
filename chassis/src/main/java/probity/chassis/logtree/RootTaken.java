package probity.chassis.logtree;

import java.util.UUID;

/**
 * The event: the log, as far as it was an authority's, had this root at that size.
 *
 * @param epoch the course of history that it is about
 * @param root in base64
 */
public record RootTaken(UUID epoch, long size, String root) {}
