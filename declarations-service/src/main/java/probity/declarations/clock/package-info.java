/**
 * What is owed by when and why, and who is told of it on which day. Plain Java: whoever runs a clock passes the day in.
 */
@NullMarked
package probity.declarations.clock;

import org.jspecify.annotations.NullMarked;
