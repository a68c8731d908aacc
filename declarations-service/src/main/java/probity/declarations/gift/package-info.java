/** What a gift is and what may happen to its declaration. Plain Java. */
@NullMarked
package probity.declarations.gift;

import org.jspecify.annotations.NullMarked;
