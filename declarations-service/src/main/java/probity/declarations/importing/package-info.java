/** Many people at once from a file: judged whole before anything of it happens. */
@NullMarked
package probity.declarations.importing;

import org.jspecify.annotations.NullMarked;
