/** How often a case may be asked for, without keeping anything of who asks. */
@NullMarked
package probity.concerns.limiting;

import org.jspecify.annotations.NullMarked;
