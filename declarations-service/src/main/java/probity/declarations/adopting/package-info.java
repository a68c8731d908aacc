/** Takes the codes' files over at start, and knows which version was in force when. */
@NullMarked
package probity.declarations.adopting;

import org.jspecify.annotations.NullMarked;
