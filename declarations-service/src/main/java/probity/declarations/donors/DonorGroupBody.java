package probity.declarations.donors;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import probity.declarations.donor.DonorGroup;
import probity.declarations.donor.DonorGroup.Dissolved;
import probity.declarations.donor.DonorGroup.Grouped;
import probity.declarations.donor.DonorGroup.Ungrouped;

/** A group of donors as JSON; one that was dissolved has none. */
record DonorGroupBody(UUID id, String status, List<UUID> donors) {

    static DonorGroupBody of(UUID id, DonorGroup group) {
        return switch (group) {
            case Ungrouped _ -> throw new IllegalStateException("a group that nobody made is not shown");
            case Grouped grouped -> of(id, "grouped", grouped.donors());
            case Dissolved _ -> of(id, "dissolved", Set.of());
        };
    }

    private static DonorGroupBody of(UUID id, String status, Set<UUID> donors) {
        return new DonorGroupBody(id, status, donors.stream().sorted().toList());
    }
}
