@NullMarked
package probity.concerns.handling;

import org.jspecify.annotations.NullMarked;
