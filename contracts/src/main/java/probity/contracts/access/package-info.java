@NullMarked
package probity.contracts.access;

import org.jspecify.annotations.NullMarked;
