@NullMarked
package probity.bench;

import org.jspecify.annotations.NullMarked;
