/** Judges the gifts of a period by a draft: whose declarations would be judged differently, and why. Writes nothing. */
@NullMarked
package probity.declarations.replaying;

import org.jspecify.annotations.NullMarked;
