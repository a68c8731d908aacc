/** A file that somebody adds to what they declared, and what may happen to it. Plain Java. */
@NullMarked
package probity.declarations.attachment;

import org.jspecify.annotations.NullMarked;
