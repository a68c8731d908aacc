@NullMarked
package probity.concerns.concern;

import org.jspecify.annotations.NullMarked;
