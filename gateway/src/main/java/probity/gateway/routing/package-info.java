@NullMarked
package probity.gateway.routing;

import org.jspecify.annotations.NullMarked;
