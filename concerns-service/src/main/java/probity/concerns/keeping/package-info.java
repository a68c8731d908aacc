/** Takes in the files of cases, for reporters and for handlers: looked at, sealed, cleaned, and spoken of by an event. */
@NullMarked
package probity.concerns.keeping;

import org.jspecify.annotations.NullMarked;
