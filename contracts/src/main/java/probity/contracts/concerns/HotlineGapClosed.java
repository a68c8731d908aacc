package probity.contracts.concerns;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A hotline's list and what it filed agree about a case, or the hotline said why they need not. What was never filed is
 * also closed by being received.
 *
 * @param explained the hotline said why
 */
public record HotlineGapClosed(UUID concern, boolean explained, LocalDate on) {}
