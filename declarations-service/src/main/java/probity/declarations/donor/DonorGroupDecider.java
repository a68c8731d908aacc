package probity.declarations.donor;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.donor.DonorGroupRefusal.ALREADY_DISSOLVED;
import static probity.declarations.donor.DonorGroupRefusal.ALREADY_GROUPED;
import static probity.declarations.donor.DonorGroupRefusal.NOT_GROUPED;

import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.declarations.donor.DonorGroup.Dissolved;
import probity.declarations.donor.DonorGroup.Grouped;
import probity.declarations.donor.DonorGroup.Ungrouped;
import probity.declarations.donor.DonorGroupCommand.CorrectGroup;
import probity.declarations.donor.DonorGroupCommand.DissolveGroup;
import probity.declarations.donor.DonorGroupCommand.GroupDonors;
import probity.declarations.donor.DonorGroupEvent.DonorGroupCorrected;
import probity.declarations.donor.DonorGroupEvent.DonorGroupDissolved;
import probity.declarations.donor.DonorGroupEvent.DonorsGrouped;

public final class DonorGroupDecider implements Decider<DonorGroup, DonorGroupCommand, DonorGroupEvent> {

    @Override
    public DonorGroup initial() {
        return new Ungrouped();
    }

    @Override
    public Decision<DonorGroupEvent> decide(DonorGroup state, DonorGroupCommand command) {
        return switch (state) {
            case Ungrouped _ ->
                command instanceof GroupDonors(var donors, var reason)
                        ? accept(new DonorsGrouped(donors, reason))
                        : refuse(NOT_GROUPED);
            case Grouped group -> decide(group, command);
            case Dissolved _ -> refuse(ALREADY_DISSOLVED);
        };
    }

    private static Decision<DonorGroupEvent> decide(Grouped group, DonorGroupCommand command) {
        return switch (command) {
            case GroupDonors _ -> refuse(ALREADY_GROUPED);
            case CorrectGroup correct when correct.donors().equals(group.donors()) -> accept();
            case CorrectGroup(var donors, var reason) -> accept(new DonorGroupCorrected(donors, reason));
            case DissolveGroup(var reason) -> accept(new DonorGroupDissolved(reason));
        };
    }

    @Override
    public DonorGroup evolve(DonorGroup state, DonorGroupEvent event) {
        return switch (event) {
            case DonorsGrouped(var donors, var ignored) -> {
                in(Ungrouped.class, state);
                yield new Grouped(donors, donors);
            }
            case DonorGroupCorrected(var donors, var ignored) ->
                in(Grouped.class, state).corrected(donors);
            case DonorGroupDissolved _ -> new Dissolved(in(Grouped.class, state).ever());
        };
    }
}
