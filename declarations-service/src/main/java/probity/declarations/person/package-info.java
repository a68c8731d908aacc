/** What a person is to an authority, and what may happen to that. Plain Java. */
@NullMarked
package probity.declarations.person;

import org.jspecify.annotations.NullMarked;
