/** The words that the features of this service share. */
@NullMarked
package probity.audit.vocabulary;

import org.jspecify.annotations.NullMarked;
