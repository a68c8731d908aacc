/** The files of a case: what was sent, by whom and in what form it is kept. */
@NullMarked
package probity.concerns.evidence;

import org.jspecify.annotations.NullMarked;
