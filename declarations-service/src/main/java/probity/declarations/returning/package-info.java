/** Somebody returns their annual declaration, changes it, and reads it. */
@NullMarked
package probity.declarations.returning;

import org.jspecify.annotations.NullMarked;
