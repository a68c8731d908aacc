package probity.declarations.wiring;

import com.fasterxml.jackson.databind.Module;
import probity.chassis.log.JsonEventCodec;
import probity.declarations.donor.DonorGroupEvent;
import probity.declarations.donor.DonorGroupEvent.DonorGroupCorrected;
import probity.declarations.donor.DonorGroupEvent.DonorGroupDissolved;
import probity.declarations.donor.DonorGroupEvent.DonorsGrouped;

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class DonorGroupEventCodec extends JsonEventCodec<DonorGroupEvent> {

    DonorGroupEventCodec(Module sealed) {
        super(sealed);
    }

    @Override
    public String category() {
        return "donor-group";
    }

    @Override
    protected String nameOf(DonorGroupEvent event) {
        return switch (event) {
            case DonorsGrouped _ -> "donors-grouped.v1";
            case DonorGroupCorrected _ -> "donor-group-corrected.v1";
            case DonorGroupDissolved _ -> "donor-group-dissolved.v1";
        };
    }

    @Override
    protected Class<? extends DonorGroupEvent> typeOf(String name) {
        return switch (name) {
            case "donors-grouped.v1" -> DonorsGrouped.class;
            case "donor-group-corrected.v1" -> DonorGroupCorrected.class;
            case "donor-group-dissolved.v1" -> DonorGroupDissolved.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
