/** Files for gifts: an invitation, a photograph, a letter of thanks. */
@NullMarked
package probity.declarations.attaching;

import org.jspecify.annotations.NullMarked;
