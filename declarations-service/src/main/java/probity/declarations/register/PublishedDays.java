package probity.declarations.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** When the public was shown each entry: first, and then anew. */
record PublishedDays(Map<UUID, List<Instant>> instants) {

    record Days(LocalDate first, List<LocalDate> later) {}

    /** Those of one entry that were known at an instant. */
    Days of(UUID gift, Instant knownAt) {
        List<LocalDate> days = Objects.requireNonNull(instants.get(gift)).stream()
                .filter(instant -> !instant.isAfter(knownAt))
                .map(Moment::londonDay)
                .toList();
        return new Days(days.getFirst(), days.stream().skip(1).distinct().toList());
    }
}
