package probity.declarations.returning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventLog;
import probity.chassis.log.Recorded;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturnCommand;
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
import probity.declarations.annualreturn.Attestation;
import probity.declarations.annualreturn.Entry;
import probity.declarations.annualreturn.Interest;
import probity.declarations.returning.AnnualDeclarationBody.NumberedInterest;
import probity.declarations.vocabulary.Confidential;

/** All versions of an annual declaration: nothing that was returned is overwritten. */
@Singleton
class ReturnHistory {

    /** What happened, when, by whose hand. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReturnVersion(
            int version, String what, Instant at, @Nullable String actor, Said said) {}

    /** What was said then. What a review found stands in the review, and why HR exempted somebody is HR's to show. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            @Nullable List<NumberedInterest> interests,
            @Nullable Attestation nil,
            @Nullable Integer number,
            @Nullable LocalDate until,
            @Nullable String reason) {

        static final Said NOTHING = new Said(null, null, null, null, null);

        static Said interests(List<NumberedInterest> interests) {
            return new Said(interests, null, null, null, null);
        }

        static Said nil(Attestation nil, @Nullable String reason) {
            return new Said(null, nil, null, null, reason);
        }

        static Said of(int number, @Nullable LocalDate until, @Nullable Confidential reason) {
            return new Said(null, null, number, until, reason == null ? null : reason.text());
        }
    }

    private final Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns;
    private final EventLog log;

    ReturnHistory(Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns, EventLog log) {
        this.returns = returns;
        this.log = log;
    }

    /** For a reader who may see the declaration. */
    List<ReturnVersion> of(UUID annualReturn) {
        return log.read(returns.stream(annualReturn)).events().stream()
                .map(returns.codec()::decode)
                .map(ReturnHistory::version)
                .toList();
    }

    private static ReturnVersion version(Recorded<AnnualReturnEvent> recorded) {
        return switch (recorded.event()) {
            case InterestsReturned returned ->
                version(recorded, "returned", Said.interests(numbered(returned.interests())));
            case NilReturned nil -> version(recorded, "nil-returned", Said.nil(nil.attestation(), null));
            case InterestAdded(var number, var interest, var _) ->
                version(recorded, "interest-added", Said.interests(one(number, interest)));
            case InterestAmended(var number, var interest, var _) ->
                version(recorded, "interest-amended", Said.interests(one(number, interest)));
            case InterestCeased(var number, var until, var _) ->
                version(recorded, "interest-ceased", Said.of(number, until, null));
            case InterestWithdrawn(var number, var reason, var _) ->
                version(recorded, "interest-withdrawn", Said.of(number, null, reason));
            case NilAttested(var attestation, var reason, var _) ->
                version(recorded, "nil-attested", Said.nil(attestation, reason.text()));
            case ReturnReviewed _ -> version(recorded, "reviewed", Said.NOTHING);
            case MitigationEnded(var number, var _, var reason, var _) ->
                version(recorded, "mitigation-ended", Said.of(number, null, reason));
            case PersonExempted _ -> version(recorded, "exempted", Said.NOTHING);
            case ExemptionEnded _ -> version(recorded, "exemption-ended", Said.NOTHING);
        };
    }

    private static List<NumberedInterest> numbered(List<Interest> interests) {
        return IntStream.range(0, interests.size())
                .mapToObj(i -> NumberedInterest.of(new Entry(i + 1, interests.get(i))))
                .toList();
    }

    private static List<NumberedInterest> one(int number, Interest interest) {
        return List.of(NumberedInterest.of(new Entry(number, interest)));
    }

    private static ReturnVersion version(Recorded<AnnualReturnEvent> recorded, String what, Said said) {
        return new ReturnVersion(
                recorded.version().value(),
                what,
                recorded.provenance().occurredAt(),
                recorded.provenance().actor(),
                said);
    }
}
