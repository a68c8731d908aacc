/** JDBC in few words. */
@NullMarked
package probity.chassis.sql;

import org.jspecify.annotations.NullMarked;
