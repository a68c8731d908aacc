@NullMarked
package probity.gateway.wiring;

import org.jspecify.annotations.NullMarked;
