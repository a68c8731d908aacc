/** Files given in confidence: sealed piece by piece as they arrive, and never in clear on a disk. */
@NullMarked
package probity.chassis.files;

import org.jspecify.annotations.NullMarked;
