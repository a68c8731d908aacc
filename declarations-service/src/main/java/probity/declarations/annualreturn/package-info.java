/** What somebody's declaration of interests for a year is, and what may happen to it. Plain Java. */
@NullMarked
package probity.declarations.annualreturn;

import org.jspecify.annotations.NullMarked;
