/** Those above review annual declarations, and say what is to be done about a conflict. */
@NullMarked
package probity.declarations.reviewing;

import org.jspecify.annotations.NullMarked;
