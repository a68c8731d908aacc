/** The hotline's list of its cases, held against those that it filed. */
@NullMarked
package probity.concerns.reconciling;

import org.jspecify.annotations.NullMarked;
