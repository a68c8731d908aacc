/** What a reporter can prove of a case to others: a commitment to it in each window in which something official was done. */
@NullMarked
package probity.concerns.committing;

import org.jspecify.annotations.NullMarked;
