/** HR and the Monitoring Officer record who completed the training on a code, and see who has not. */
@NullMarked
package probity.declarations.recording;

import org.jspecify.annotations.NullMarked;
