package probity.declarations.donor;

import static probity.declarations.donor.DonorGroupRefusal.ALREADY_DISSOLVED;
import static probity.declarations.donor.DonorGroupRefusal.ALREADY_GROUPED;
import static probity.declarations.donor.DonorGroupRefusal.NOT_GROUPED;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.donor.DonorGroupCommand.CorrectGroup;
import probity.declarations.donor.DonorGroupCommand.DissolveGroup;
import probity.declarations.donor.DonorGroupCommand.GroupDonors;
import probity.declarations.donor.DonorGroupEvent.DonorGroupCorrected;
import probity.declarations.donor.DonorGroupEvent.DonorGroupDissolved;
import probity.declarations.donor.DonorGroupEvent.DonorsGrouped;
import probity.declarations.vocabulary.Confidential;

@Tag("N-19")
class DonorGroupDeciderTest {

    private static final UUID ACME = new UUID(0, 1);
    private static final UUID BETA = new UUID(0, 2);
    private static final UUID GAMMA = new UUID(0, 3);
    private static final Confidential WHY = new Confidential(new UUID(0, 4), "One owns the other");

    private static final DonorGroupEvent GROUPED = new DonorsGrouped(Set.of(ACME, BETA), WHY);
    private static final DonorGroupEvent DISSOLVED = new DonorGroupDissolved(WHY);
    private static final CorrectGroup CORRECT = new CorrectGroup(Set.of(ACME, GAMMA), WHY);

    private final DeciderSpec<DonorGroup, DonorGroupCommand, DonorGroupEvent> spec =
            DeciderSpec.of(new DonorGroupDecider());

    @Test
    void donors_are_grouped_once() {
        spec.given().when(new GroupDonors(Set.of(ACME, BETA), WHY)).then(GROUPED);
        spec.given(GROUPED).when(new GroupDonors(Set.of(ACME, GAMMA), WHY)).thenRefused(ALREADY_GROUPED);
    }

    @Test
    void a_mistake_is_corrected_and_the_same_again_is_no_event() {
        spec.given(GROUPED).when(CORRECT).then(new DonorGroupCorrected(Set.of(ACME, GAMMA), WHY));
        spec.given(GROUPED).when(new CorrectGroup(Set.of(BETA, ACME), WHY)).thenNothing();
    }

    @Test
    void a_group_is_dissolved_for_good() {
        spec.given(GROUPED).when(new DissolveGroup(WHY)).then(DISSOLVED);
        for (DonorGroupCommand command :
                List.of(CORRECT, new DissolveGroup(WHY), new GroupDonors(Set.of(ACME, BETA), WHY))) {
            spec.given(GROUPED, DISSOLVED).when(command).thenRefused(ALREADY_DISSOLVED);
        }
    }

    @Test
    void what_nobody_grouped_is_neither_corrected_nor_dissolved() {
        spec.given().when(CORRECT).thenRefused(NOT_GROUPED);
        spec.given().when(new DissolveGroup(WHY)).thenRefused(NOT_GROUPED);
    }

    @Test
    void who_was_ever_in_it_is_remembered() {
        var decider = new DonorGroupDecider();
        var history = List.of(GROUPED, new DonorGroupCorrected(Set.of(ACME, GAMMA), WHY), DISSOLVED);

        org.assertj.core.api.Assertions.assertThat(decider.replay(history).ever())
                .containsExactlyInAnyOrder(ACME, BETA, GAMMA);
    }
}
