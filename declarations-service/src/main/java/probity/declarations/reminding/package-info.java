/** Tells people what waits for them, and shows them what they were told. */
@NullMarked
package probity.declarations.reminding;

import org.jspecify.annotations.NullMarked;
