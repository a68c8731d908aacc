@NullMarked
package probity.concerns.vocabulary;

import org.jspecify.annotations.NullMarked;
