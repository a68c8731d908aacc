/** What somebody else signs of our checkpoints: whoever shows two people two ledgers is found out by them. */
@NullMarked
package probity.audit.witnessing;

import org.jspecify.annotations.NullMarked;
