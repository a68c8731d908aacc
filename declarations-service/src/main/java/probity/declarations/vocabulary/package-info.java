/** Words that the models of this service share. Plain Java. */
@NullMarked
package probity.declarations.vocabulary;

import org.jspecify.annotations.NullMarked;
