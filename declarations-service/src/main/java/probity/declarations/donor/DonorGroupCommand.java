package probity.declarations.donor;

import java.util.Set;
import java.util.UUID;
import probity.declarations.vocabulary.Confidential;

/** What the Monitoring Officer may ask. */
public sealed interface DonorGroupCommand {

    record GroupDonors(Set<UUID> donors, Confidential reason) implements DonorGroupCommand {}

    record CorrectGroup(Set<UUID> donors, Confidential reason) implements DonorGroupCommand {}

    record DissolveGroup(Confidential reason) implements DonorGroupCommand {}
}
