/** The life of a report, from its draft to the version that takes its place. Plain Java. */
@NullMarked
package probity.audit.edition;

import org.jspecify.annotations.NullMarked;
