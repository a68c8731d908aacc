/**
 * Probity as its users meet it: through the gateway, with tokens from the identity provider, and with the codes of
 * nobody but this package to check what the ledger proves.
 */
@NullMarked
package probity.acceptance;

import org.jspecify.annotations.NullMarked;
