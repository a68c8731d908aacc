/** What is due by when, and why. */
@NullMarked
package probity.declarations.deadline;

import org.jspecify.annotations.NullMarked;
