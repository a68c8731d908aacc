package probity.declarations.donors;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.gift.Accumulation;
import probity.declarations.gift.Accumulation.Part;
import probity.declarations.gift.Assessment.JudgedBy;

/**
 * A gift in the donor ledger.
 *
 * @param addsUp whether it counts when gifts of its donor are added up
 * @param addedUp what it was last added up with; absent if nothing was raised
 */
record Entry(
        Part part,
        UUID donor,
        UUID recipient,
        JudgedBy judgedBy,
        boolean addsUp,
        @Nullable String addedUp) {

    /** Two accumulations are the same if their gifts, days and amounts are. */
    static @Nullable String fingerprint(@Nullable Accumulation accumulation) {
        return accumulation == null
                ? null
                : accumulation.parts().stream()
                        .map(part -> part.gift() + " " + part.on() + " " + part.pounds())
                        .collect(joining("\n"));
    }

    boolean wasAddedUpWith(UUID gift) {
        return addedUp != null && addedUp.contains(gift.toString());
    }

    boolean isUpToDate(Optional<Accumulation> together) {
        return Objects.equals(addedUp, together.map(Entry::fingerprint).orElse(null));
    }
}
