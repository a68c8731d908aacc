@NullMarked
package probity.concerns.publishing;

import org.jspecify.annotations.NullMarked;
