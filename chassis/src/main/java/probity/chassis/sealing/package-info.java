@NullMarked
package probity.chassis.sealing;

import org.jspecify.annotations.NullMarked;
