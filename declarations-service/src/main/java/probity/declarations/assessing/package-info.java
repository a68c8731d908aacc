/** Tells anybody, without a login, what the codes say: the codes themselves, and "must I declare this?". */
@NullMarked
package probity.declarations.assessing;

import org.jspecify.annotations.NullMarked;
