/** Makes a copy of a file that says what the file says, and nothing of who made it, where, when and by what. */
@NullMarked
package probity.concerns.cleaning;

import org.jspecify.annotations.NullMarked;
