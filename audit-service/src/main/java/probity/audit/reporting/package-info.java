/** Reports for those who monitor compliance: as a page, as PDF, as a table and as JSON, all from one model. */
@NullMarked
package probity.audit.reporting;

import org.jspecify.annotations.NullMarked;
