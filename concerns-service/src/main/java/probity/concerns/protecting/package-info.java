@NullMarked
package probity.concerns.protecting;

import org.jspecify.annotations.NullMarked;
