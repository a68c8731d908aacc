@NullMarked
package probity.gateway.limits;

import org.jspecify.annotations.NullMarked;
