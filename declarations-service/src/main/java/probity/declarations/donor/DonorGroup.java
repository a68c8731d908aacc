package probity.declarations.donor;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Donors that are associated and count as one. */
public sealed interface DonorGroup {

    /** Who is or was in it: sums of them all change with the group. */
    Set<UUID> ever();

    record Ungrouped() implements DonorGroup {
        @Override
        public Set<UUID> ever() {
            return Set.of();
        }
    }

    record Grouped(Set<UUID> donors, Set<UUID> ever) implements DonorGroup {
        public Grouped {
            donors = sorted(donors);
            ever = sorted(ever);
        }

        Grouped corrected(Set<UUID> correct) {
            Set<UUID> all = new TreeSet<>(ever);
            all.addAll(correct);
            return new Grouped(correct, all);
        }
    }

    record Dissolved(Set<UUID> ever) implements DonorGroup {}

    private static Set<UUID> sorted(Set<UUID> donors) {
        return Collections.unmodifiableSet(new TreeSet<>(donors));
    }
}
