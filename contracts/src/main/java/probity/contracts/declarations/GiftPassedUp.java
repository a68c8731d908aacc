package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** The line manager, or who stands in, said what should become of a gift. The code has the director decide. */
public record GiftPassedUp(UUID gift, UUID manager, String verdict, LocalDate on) {}
