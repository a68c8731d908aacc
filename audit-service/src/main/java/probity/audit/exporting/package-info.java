/** Checkpoints as files, for whoever copies them to where the service cannot reach. */
@NullMarked
package probity.audit.exporting;

import org.jspecify.annotations.NullMarked;
