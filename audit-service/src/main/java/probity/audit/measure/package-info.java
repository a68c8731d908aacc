/** What the figures are made of: bands, tables and the rule for small numbers. Plain Java. */
@NullMarked
package probity.audit.measure;

import org.jspecify.annotations.NullMarked;
