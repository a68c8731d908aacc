@NullMarked
package probity.contracts.audit;

import org.jspecify.annotations.NullMarked;
