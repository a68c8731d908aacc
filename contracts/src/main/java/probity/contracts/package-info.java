@NullMarked
package probity.contracts;

import org.jspecify.annotations.NullMarked;
