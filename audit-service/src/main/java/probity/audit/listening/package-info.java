/** Takes what the other services publish: into the ledger, and into the rows that the figures are counted from. */
@NullMarked
package probity.audit.listening;

import org.jspecify.annotations.NullMarked;
