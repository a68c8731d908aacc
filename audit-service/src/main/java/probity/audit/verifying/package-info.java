/** Compares logs, publications and ledger, as somebody does who may read the tables and trusts none of them. */
@NullMarked
package probity.audit.verifying;

import org.jspecify.annotations.NullMarked;
