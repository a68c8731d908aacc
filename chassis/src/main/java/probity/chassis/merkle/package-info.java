/** A Merkle tree as RFC 6962 defines it, proofs about it, and notes that sign it. Anybody can read here how to check. */
@NullMarked
package probity.chassis.merkle;

import org.jspecify.annotations.NullMarked;
