/** Who has returned their annual declaration and who has not, for those who watch over it. */
@NullMarked
package probity.declarations.completion;

import org.jspecify.annotations.NullMarked;
