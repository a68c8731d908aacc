/** Declaring a gift, putting it right, taking it back, and reading it. */
@NullMarked
package probity.declarations.declaring;

import org.jspecify.annotations.NullMarked;
