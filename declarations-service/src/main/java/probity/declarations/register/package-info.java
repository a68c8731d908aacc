/** The register of gifts, for those who watch over the code. */
@NullMarked
package probity.declarations.register;

import org.jspecify.annotations.NullMarked;
