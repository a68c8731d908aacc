@NullMarked
package probity.chassis.relay;

import org.jspecify.annotations.NullMarked;
