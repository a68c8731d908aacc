@NullMarked
package probity.chassis.access;

import org.jspecify.annotations.NullMarked;
