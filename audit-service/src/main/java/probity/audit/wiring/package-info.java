/** Puts the service together. */
@NullMarked
package probity.audit.wiring;

import org.jspecify.annotations.NullMarked;
