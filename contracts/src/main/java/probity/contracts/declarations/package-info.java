@NullMarked
package probity.contracts.declarations;

import org.jspecify.annotations.NullMarked;
