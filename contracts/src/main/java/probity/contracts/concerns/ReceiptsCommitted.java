package probity.contracts.concerns;

import java.time.Instant;

/**
 * The root of the tree over what the reporters of an authority can prove of their cases, as it stood when a window
 * ended. There is one for each window, with cases in it or without.
 *
 * @param root in base64, as RFC 6962 computes it
 */
public record ReceiptsCommitted(Instant until, String root) {}
