package probity.audit.listening;

import static probity.audit.listening.Body.there;

import java.util.Optional;
import probity.contracts.declarations.AnnualReturnAmended;
import probity.contracts.declarations.AnnualReturnExempted;
import probity.contracts.declarations.AnnualReturnExemptionEnded;
import probity.contracts.declarations.AnnualReturnReviewed;
import probity.contracts.declarations.AnnualReturnSubmitted;
import probity.contracts.declarations.MitigationEnded;

/** What facts say of annual declarations. */
final class ReturnsSaid {

    private ReturnsSaid() {}

    static Optional<Said> read(String type, byte[] body) {
        return switch (type) {
            case "probity.declarations.annual-return-submitted.v1" ->
                Optional.of(submitted(Body.read(body, AnnualReturnSubmitted.class)));
            case "probity.declarations.annual-return-amended.v1" ->
                Optional.of(amended(Body.read(body, AnnualReturnAmended.class)));
            case "probity.declarations.annual-return-reviewed.v1" ->
                Optional.of(reviewed(Body.read(body, AnnualReturnReviewed.class)));
            case "probity.declarations.mitigation-ended.v1" ->
                Optional.of(ended(Body.read(body, MitigationEnded.class)));
            case "probity.declarations.annual-return-exempted.v1" ->
                Optional.of(exempted(Body.read(body, AnnualReturnExempted.class)));
            case "probity.declarations.annual-return-exemption-ended.v1" ->
                Optional.of(exemptionEnded(Body.read(body, AnnualReturnExemptionEnded.class)));
            default -> Optional.empty();
        };
    }

    /** Whoever was exempt and returns something is exempt no more. */
    private static Said submitted(AnnualReturnSubmitted done) {
        return Said.of(there(done.annualReturn()), there(done.on()))
                .with("campaign", there(done.campaign()))
                .with("person", there(done.person()))
                .with("returned", returned(done.nil()))
                .with("timeliness", GiftsSaid.timeliness(done.daysLate()))
                .with("exempt", false);
    }

    /** It is to be reviewed anew. */
    private static Said amended(AnnualReturnAmended done) {
        return Said.of(there(done.annualReturn()), done.on())
                .with("returned", returned(done.nil()))
                .with("review", "outstanding");
    }

    private static String returned(boolean nil) {
        return nil ? "nil" : "with-interests";
    }

    private static Said reviewed(AnnualReturnReviewed done) {
        return Said.of(there(done.annualReturn()), done.on())
                .with("review", there(done.outcome()))
                .with("mitigations", done.mitigationsUntil().size());
    }

    private static Said ended(MitigationEnded done) {
        return Said.of(there(done.annualReturn()), done.on()).with("ended", 1);
    }

    private static Said exempted(AnnualReturnExempted done) {
        return Said.of(there(done.annualReturn()), done.on())
                .with("campaign", there(done.campaign()))
                .with("person", there(done.person()))
                .with("exempt", true);
    }

    private static Said exemptionEnded(AnnualReturnExemptionEnded done) {
        return Said.of(there(done.annualReturn()), done.on()).with("exempt", false);
    }
}
