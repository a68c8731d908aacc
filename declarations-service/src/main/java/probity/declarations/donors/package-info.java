/** What donors gave to people: the ledger, and what follows when gifts add up. */
@NullMarked
package probity.declarations.donors;

import org.jspecify.annotations.NullMarked;
