/** HR opens campaigns for annual declarations, moves their days, and says who is exempt. */
@NullMarked
package probity.declarations.campaigning;

import org.jspecify.annotations.NullMarked;
