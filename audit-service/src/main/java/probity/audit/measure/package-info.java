/** What measures are made of: their definitions, tables, and the rules for small numbers. Plain Java. */
@NullMarked
package probity.audit.measure;

import org.jspecify.annotations.NullMarked;
