package probity.declarations.publishing;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.declarations.AnnualReturnAmended;
import probity.contracts.declarations.AnnualReturnExempted;
import probity.contracts.declarations.AnnualReturnExemptionEnded;
import probity.contracts.declarations.AnnualReturnReviewed;
import probity.contracts.declarations.AnnualReturnSubmitted;
import probity.contracts.declarations.MitigationEnded;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.annualreturn.AnnualReturnEvent.ExemptionEnded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAdded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAmended;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestCeased;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestWithdrawn;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestsReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.NilAttested;
import probity.declarations.annualreturn.AnnualReturnEvent.NilReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.PersonExempted;
import probity.declarations.annualreturn.AnnualReturnEvent.ReturnReviewed;
import probity.declarations.annualreturn.Filing;
import probity.declarations.annualreturn.Finding.Cleared;
import probity.declarations.annualreturn.Finding.Measure;
import probity.declarations.annualreturn.Finding.MitigationRequired;
import probity.declarations.annualreturn.Finding.Referred;
import probity.declarations.annualreturn.Interest;
import probity.declarations.annualreturn.Review;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Words;

/** What officers are told of annual declarations: that and when, how many of which kinds; never with whom or what. */
public record AnnualReturnFacts(EventCodec<AnnualReturnEvent> codec) implements Translation<AnnualReturnEvent> {

    private static final String NIL = "nil-attested";

    @Override
    public List<Fact> facts(Recorded<AnnualReturnEvent> recorded) {
        UUID id = recorded.stream().id();
        return switch (recorded.event()) {
            case InterestsReturned(var person, var directorate, var filing, var interests) ->
                submitted(recorded, person, directorate, filing, kinds(interests));
            case NilReturned(var person, var directorate, var filing, var _) ->
                submitted(recorded, person, directorate, filing, Map.of());
            case InterestAdded(var _, var interest, var on) -> amended(recorded, "added", interest.kind(), on);
            case InterestAmended(var _, var interest, var on) -> amended(recorded, "amended", interest.kind(), on);
            case InterestCeased(var _, var _, var on) -> amended(recorded, "ceased", null, on);
            case InterestWithdrawn(var _, var _, var on) -> amended(recorded, "withdrawn", null, on);
            case NilAttested(var _, var _, var on) -> amended(recorded, NIL, null, on);
            case ReturnReviewed(var review) -> fact("annual-return-reviewed", recorded, reviewed(id, review));
            case AnnualReturnEvent.MitigationEnded(var number, var by, var _, var on) ->
                fact("mitigation-ended", recorded, new MitigationEnded(id, number, by.value(), on));
            case PersonExempted(var person, var exemption) ->
                fact(
                        "annual-return-exempted",
                        recorded,
                        new AnnualReturnExempted(
                                id,
                                exemption.campaign(),
                                person.value(),
                                Words.of(exemption.ground()),
                                exemption.by().value(),
                                exemption.on()));
            case ExemptionEnded(var _, var _, var on) ->
                fact("annual-return-exemption-ended", recorded, new AnnualReturnExemptionEnded(id, on));
        };
    }

    private static List<Fact> submitted(
            Recorded<AnnualReturnEvent> recorded,
            PersonId person,
            Directorate directorate,
            Filing filing,
            Map<String, Integer> kinds) {
        return fact(
                "annual-return-submitted",
                recorded,
                new AnnualReturnSubmitted(
                        recorded.stream().id(),
                        filing.campaign(),
                        filing.year(),
                        person.value(),
                        directorate.id(),
                        kinds,
                        kinds.isEmpty(),
                        filing.on(),
                        filing.due(),
                        filing.daysLate()));
    }

    private static Map<String, Integer> kinds(List<Interest> interests) {
        return interests.stream().collect(toMap(Interest::kind, _ -> 1, Integer::sum));
    }

    private static List<Fact> amended(
            Recorded<AnnualReturnEvent> recorded, String change, @Nullable String kind, LocalDate on) {
        var amended = new AnnualReturnAmended(recorded.stream().id(), change, kind, change.equals(NIL), on);
        return fact("annual-return-amended", recorded, amended);
    }

    private static AnnualReturnReviewed reviewed(UUID id, Review review) {
        UUID reviewer = review.reviewer().value();
        return switch (review.finding()) {
            case Cleared _ -> new AnnualReturnReviewed(id, reviewer, "cleared", null, List.of(), review.on());
            case MitigationRequired(var measures) ->
                new AnnualReturnReviewed(
                        id,
                        reviewer,
                        "mitigation-required",
                        null,
                        measures.stream().map(Measure::until).toList(),
                        review.on());
            case Referred(var to, var _) ->
                new AnnualReturnReviewed(id, reviewer, "referred", Words.of(to), List.of(), review.on());
        };
    }

    private static List<Fact> fact(String name, Recorded<AnnualReturnEvent> recorded, Object body) {
        return List.of(new Fact(
                "probity.declarations.%s.v1".formatted(name),
                Audience.OFFICERS,
                recorded.stream().id(),
                recorded.provenance().authority(),
                recorded.provenance().occurredAt(),
                body));
    }
}
