package probity.declarations.wiring;

import com.fasterxml.jackson.databind.Module;
import probity.chassis.log.JsonEventCodec;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.annualreturn.AnnualReturnEvent.ExemptionEnded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAdded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAmended;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestCeased;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestWithdrawn;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestsReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.MitigationEnded;
import probity.declarations.annualreturn.AnnualReturnEvent.NilAttested;
import probity.declarations.annualreturn.AnnualReturnEvent.NilReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.PersonExempted;
import probity.declarations.annualreturn.AnnualReturnEvent.ReturnReviewed;

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class AnnualReturnEventCodec extends JsonEventCodec<AnnualReturnEvent> {

    AnnualReturnEventCodec(Module sealed) {
        super(sealed, StoredTypes.interests());
    }

    @Override
    public String category() {
        return "annual-return";
    }

    @Override
    protected String nameOf(AnnualReturnEvent event) {
        return switch (event) {
            case InterestsReturned _ -> "interests-returned.v1";
            case NilReturned _ -> "nil-returned.v1";
            case InterestAdded _ -> "interest-added.v1";
            case InterestAmended _ -> "interest-amended.v1";
            case InterestCeased _ -> "interest-ceased.v1";
            case InterestWithdrawn _ -> "interest-withdrawn.v1";
            case NilAttested _ -> "nil-attested.v1";
            case ReturnReviewed _ -> "return-reviewed.v1";
            case MitigationEnded _ -> "mitigation-ended.v1";
            case PersonExempted _ -> "person-exempted.v1";
            case ExemptionEnded _ -> "exemption-ended.v1";
        };
    }

    @Override
    protected Class<? extends AnnualReturnEvent> typeOf(String name) {
        return switch (name) {
            case "interests-returned.v1" -> InterestsReturned.class;
            case "nil-returned.v1" -> NilReturned.class;
            case "interest-added.v1" -> InterestAdded.class;
            case "interest-amended.v1" -> InterestAmended.class;
            case "interest-ceased.v1" -> InterestCeased.class;
            case "interest-withdrawn.v1" -> InterestWithdrawn.class;
            case "nil-attested.v1" -> NilAttested.class;
            case "return-reviewed.v1" -> ReturnReviewed.class;
            case "mitigation-ended.v1" -> MitigationEnded.class;
            case "person-exempted.v1" -> PersonExempted.class;
            case "exemption-ended.v1" -> ExemptionEnded.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
