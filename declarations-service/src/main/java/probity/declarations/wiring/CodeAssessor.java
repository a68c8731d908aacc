package probity.declarations.wiring;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.code.Act;
import probity.declarations.code.Answer;
import probity.declarations.code.Binding;
import probity.declarations.code.Code;
import probity.declarations.code.CodeVersion;
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
import probity.declarations.people.PlaceTable;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/**
 * Puts an offer to the code that binds. Gifts and codes have each their own words, so that neither's stored events
 * move with the other's; here, and in a test, they are the same.
 */
record CodeAssessor(Codes codes, PlaceTable places, CurrentCaller caller) implements Assessor {

    @Override
    public Optional<Assessment> assess(PersonId declarant, GiftOffer offer) {
        return binding(declarant, offer.offeredOn()).map(binding -> switch (binding.extent()) {
            case WHOLE -> judged(binding.document().code(), offer);
            case PRINCIPLES, NONE -> unasked(binding);
        });
    }

    /** By what they were that day, which is nearly always that they served: only else is more asked of the database. */
    private Optional<Binding> binding(PersonId declarant, LocalDate day) {
        return places.inService(declarant, caller.get().authority(), day)
                .map(place -> furthest(place, day))
                .orElseGet(() -> bindingOfWhoDidNotServe(declarant, day));
    }

    /** Before the first place that is known, they were what they came as. */
    private Optional<Binding> bindingOfWhoDidNotServe(PersonId declarant, LocalDate day) {
        Authority authority = caller.get().authority();
        return places.placeOf(declarant, authority, day)
                .map(left -> furthest(left, day).map(Binding::ofNobody))
                .orElseGet(() -> places.firstOf(declarant, authority).flatMap(first -> furthest(first, day)));
    }

    private Optional<Binding> furthest(Place place, LocalDate day) {
        return Binding.furthest(
                codes, caller.get().authority().id(), place.job().worker(), day);
    }

    private static Assessment unasked(Binding binding) {
        CodeVersion judgedBy = binding.document().code().id();
        return Assessment.unasked(
                judgedBy.code().value(),
                judgedBy.number(),
                binding.extent(),
                binding.basis().clauses());
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
