@NullMarked
package probity.concerns.wiring;

import org.jspecify.annotations.NullMarked;
