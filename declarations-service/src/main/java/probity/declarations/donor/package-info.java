/** Donors that are associated. Plain Java. */
@NullMarked
package probity.declarations.donor;

import org.jspecify.annotations.NullMarked;
