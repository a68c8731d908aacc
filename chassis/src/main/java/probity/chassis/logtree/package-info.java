/** A Merkle tree over the log, so that its roots, told to others, show whether an event was changed later. */
@NullMarked
package probity.chassis.logtree;

import org.jspecify.annotations.NullMarked;
