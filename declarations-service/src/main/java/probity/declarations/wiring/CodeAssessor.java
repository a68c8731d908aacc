package probity.declarations.wiring;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.code.Act;
import probity.declarations.code.Answer;
import probity.declarations.code.Code;
import probity.declarations.code.Codes;
import probity.declarations.code.DonorRelation;
import probity.declarations.code.Exchange;
import probity.declarations.code.Fact;
import probity.declarations.code.GiftFacts;
import probity.declarations.code.GiftKind;
import probity.declarations.code.GiftOutcome;
import probity.declarations.code.GiftResponse;
import probity.declarations.code.Valuation;
import probity.declarations.gift.Assessment;
import probity.declarations.gift.Assessment.Counted;
import probity.declarations.gift.Assessment.Obligation;
import probity.declarations.gift.Assessor;
import probity.declarations.gift.GiftOffer;
import probity.declarations.gift.Value;
import probity.declarations.gift.Value.Rate;
import probity.declarations.vocabulary.Capacity;

/**
 * Puts an offer to the code that binds. Gifts and codes have each their own words, so that neither's stored events
 * move with the other's; here, and in a test, they are the same.
 */
record CodeAssessor(Codes codes, CurrentCaller caller) implements Assessor {

    @Override
    public Optional<Assessment> assess(Capacity capacity, GiftOffer offer) {
        return codes.binding(caller.get().authority().id(), capacity, offer.offeredOn())
                .map(code -> judged(code, offer));
    }

    static Assessment judged(Code code, GiftOffer offer) {
        return pinned(code.assess(facts(offer)));
    }

    static GiftFacts facts(GiftOffer offer) {
        Map<Fact, Boolean> known = offer.circumstances().entrySet().stream()
                .collect(toMap(answer -> Fact.valueOf(answer.getKey().name()), Map.Entry::getValue));
        return new GiftFacts(
                GiftKind.valueOf(offer.kind().name()),
                valuation(offer.value()),
                DonorRelation.valueOf(offer.donor().relation().name()),
                offer.offeredOn(),
                offer.receivedOn(),
                offer.response().wasTaken() ? GiftResponse.ACCEPTED : GiftResponse.REFUSED,
                known);
    }

    static GiftOutcome outcome(GiftOffer offer) {
        return GiftOutcome.valueOf(offer.response().name());
    }

    private static Valuation valuation(Value value) {
        var basis = value.basis() == null ? Valuation.Basis.EXACT : Valuation.Basis.ESTIMATED;
        return new Valuation(value.stated(), basis, exchange(value.rate()));
    }

    private static @Nullable Exchange exchange(@Nullable Rate rate) {
        return rate == null ? null : new Exchange(rate.pounds(), rate.on());
    }

    private static Assessment pinned(probity.declarations.code.Assessment said) {
        return new Assessment(
                said.judgedBy().code().value(),
                said.judgedBy().number(),
                Assessment.Answer.valueOf(said.answer().name()),
                said.due().orElse(null),
                said.obligations().stream().map(CodeAssessor::pinned).toList(),
                said.clauses(),
                forbiddenBy(said));
    }

    private static Obligation pinned(probity.declarations.code.Obligation said) {
        return new Obligation(said.act().id(), said.to().post(), said.due(), said.clauses(), pinned(said.counted()));
    }

    private static @Nullable Counted pinned(probity.declarations.code.@Nullable Counted said) {
        return said == null
                ? null
                : new Counted(
                        said.by().of().id(),
                        said.from(),
                        said.by().days(),
                        said.by().clock(),
                        said.by().basis().authorityChoice());
    }

    /** The clauses that tell the person to refuse; if no duty says so, all that the answer rests on. */
    private static List<String> forbiddenBy(probity.declarations.code.Assessment said) {
        if (said.prohibited() != Answer.YES) {
            return List.of();
        }
        List<String> refuse = said.obligations().stream()
                .filter(each -> each.act() == Act.REFUSE)
                .flatMap(each -> each.clauses().stream())
                .distinct()
                .toList();
        return refuse.isEmpty() ? said.clauses() : refuse;
    }
}
