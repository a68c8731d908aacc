/** The figures for the committee: counted from the rows of a period, small numbers suppressed. */
@NullMarked
package probity.audit.figures;

import org.jspecify.annotations.NullMarked;
