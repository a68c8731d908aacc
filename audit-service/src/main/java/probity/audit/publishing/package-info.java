/** The one place that turns this service's events into what others are told. */
@NullMarked
package probity.audit.publishing;

import org.jspecify.annotations.NullMarked;
