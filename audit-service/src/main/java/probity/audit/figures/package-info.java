/** Counts what the list of measures defines, as at a day and as known at a time, and shows what may be shown. */
@NullMarked
package probity.audit.figures;

import org.jspecify.annotations.NullMarked;
