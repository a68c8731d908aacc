/** Puts the service together: the only package that knows how. */
@NullMarked
package probity.declarations.wiring;

import org.jspecify.annotations.NullMarked;
