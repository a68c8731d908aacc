/** Whom an authority has placed where: what HR keeps, and what other features ask. */
@NullMarked
package probity.declarations.people;

import org.jspecify.annotations.NullMarked;
