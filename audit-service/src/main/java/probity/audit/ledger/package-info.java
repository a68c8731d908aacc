/** The ledger of each authority: what was consumed, its Merkle tree in the database, and its signed checkpoints. */
@NullMarked
package probity.audit.ledger;

import org.jspecify.annotations.NullMarked;
