/** A Merkle tree as RFC 6962 defines it, proofs about it, and notes that sign it. Plain Java, so that anybody can read how to check us. */
@NullMarked
package probity.audit.merkle;

import org.jspecify.annotations.NullMarked;
