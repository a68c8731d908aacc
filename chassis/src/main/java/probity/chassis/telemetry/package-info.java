@NullMarked
package probity.chassis.telemetry;

import org.jspecify.annotations.NullMarked;
