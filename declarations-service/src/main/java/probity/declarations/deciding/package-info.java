/** The line manager's answer to a declared gift. */
@NullMarked
package probity.declarations.deciding;

import org.jspecify.annotations.NullMarked;
