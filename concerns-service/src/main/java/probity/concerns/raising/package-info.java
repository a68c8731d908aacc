@NullMarked
package probity.concerns.raising;

import org.jspecify.annotations.NullMarked;
