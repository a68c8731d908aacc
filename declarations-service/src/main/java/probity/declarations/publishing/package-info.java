/** Turns own events into what others are told: the only package that knows the contracts. */
@NullMarked
package probity.declarations.publishing;

import org.jspecify.annotations.NullMarked;
