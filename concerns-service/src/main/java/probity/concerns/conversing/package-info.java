@NullMarked
package probity.concerns.conversing;

import org.jspecify.annotations.NullMarked;
