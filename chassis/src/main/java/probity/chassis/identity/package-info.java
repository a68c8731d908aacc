@NullMarked
package probity.chassis.identity;

import org.jspecify.annotations.NullMarked;
