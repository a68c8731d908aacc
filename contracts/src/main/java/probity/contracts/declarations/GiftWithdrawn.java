package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** The declarant withdrew a declaration. */
public record GiftWithdrawn(UUID gift, LocalDate on) {}
