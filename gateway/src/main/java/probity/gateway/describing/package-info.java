@NullMarked
package probity.gateway.describing;

import org.jspecify.annotations.NullMarked;
