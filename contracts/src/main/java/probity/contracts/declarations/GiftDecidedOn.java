package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The line manager, or who stands in, decided what becomes of a gift. */
public record GiftDecidedOn(
        UUID gift,
        UUID manager,
        String verdict,
        LocalDate on,
        @Nullable Boolean hrDirectorTold) {}
