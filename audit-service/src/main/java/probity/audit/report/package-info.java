/** What a report says, made from measures. Plain Java. */
@NullMarked
package probity.audit.report;

import org.jspecify.annotations.NullMarked;
