package probity.declarations.donor;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import probity.declarations.vocabulary.Confidential;

/** What has happened to a group of donors. */
public sealed interface DonorGroupEvent {

    record DonorsGrouped(Set<UUID> donors, Confidential reason) implements DonorGroupEvent {
        public DonorsGrouped {
            donors = Collections.unmodifiableSet(new TreeSet<>(donors));
        }
    }

    /** All who are in it now. */
    record DonorGroupCorrected(Set<UUID> donors, Confidential reason) implements DonorGroupEvent {
        public DonorGroupCorrected {
            donors = Collections.unmodifiableSet(new TreeSet<>(donors));
        }
    }

    record DonorGroupDissolved(Confidential reason) implements DonorGroupEvent {}
}
