@NullMarked
package probity.concerns.listening;

import org.jspecify.annotations.NullMarked;
