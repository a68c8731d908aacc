/** That somebody completed the training on a code. Plain Java. */
@NullMarked
package probity.declarations.training;

import org.jspecify.annotations.NullMarked;
