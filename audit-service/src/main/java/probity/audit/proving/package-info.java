/** Lets anybody with a token check the ledger: its key, checkpoints and proofs. */
@NullMarked
package probity.audit.proving;

import org.jspecify.annotations.NullMarked;
