/**
 * A code of conduct as data, and what it asks of a gift. Plain Java: no rule of any council is written here, only how
 * rules are read and applied.
 */
@NullMarked
package probity.declarations.code;

import org.jspecify.annotations.NullMarked;
