@NullMarked
package probity.contracts.concerns;

import org.jspecify.annotations.NullMarked;
