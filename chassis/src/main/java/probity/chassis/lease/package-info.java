/** What only one process of a service does at a time. */
@NullMarked
package probity.chassis.lease;

import org.jspecify.annotations.NullMarked;
