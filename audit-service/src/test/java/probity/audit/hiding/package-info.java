/** What may not be known of is as if it were not there. */
@NullMarked
package probity.audit.hiding;

import org.jspecify.annotations.NullMarked;
