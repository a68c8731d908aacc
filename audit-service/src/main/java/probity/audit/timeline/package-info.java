/** What was published about one thing, newest first. */
@NullMarked
package probity.audit.timeline;

import org.jspecify.annotations.NullMarked;
