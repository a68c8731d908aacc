/** Reads whom a concern is about, for all who may say so. */
@NullMarked
package probity.concerns.naming;

import org.jspecify.annotations.NullMarked;
