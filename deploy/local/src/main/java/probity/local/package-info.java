/** Starts and stops all of Probity on one machine, as real servers and without containers. */
@NullMarked
package probity.local;

import org.jspecify.annotations.NullMarked;
