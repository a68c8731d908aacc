@NullMarked
package probity.concerns.forms;

import org.jspecify.annotations.NullMarked;
