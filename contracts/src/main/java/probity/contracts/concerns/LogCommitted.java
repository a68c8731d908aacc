package probity.contracts.concerns;

import java.time.Instant;

/**
 * What the log of concerns was when a window ended, as far as it is this authority's: the hash of a salted text, so that
 * it tells neither how many events there were nor whether there were any. There is one for each window.
 *
 * @param commitment in base64
 */
public record LogCommitted(Instant until, String commitment) {}
