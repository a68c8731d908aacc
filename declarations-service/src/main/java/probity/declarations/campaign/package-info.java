/** What a campaign for annual declarations is: whom it asks, by when, on what basis. Plain Java. */
@NullMarked
package probity.declarations.campaign;

import org.jspecify.annotations.NullMarked;
