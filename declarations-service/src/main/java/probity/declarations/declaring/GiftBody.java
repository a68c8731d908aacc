package probity.declarations.declaring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.declarations.declaring.OfferBody.DonorBody;
import probity.declarations.declaring.OfferBody.EstimateBody;
import probity.declarations.declaring.OfferBody.ExchangeBody;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Donor;
import probity.declarations.gift.Gift;
import probity.declarations.gift.Gift.DecidedOn;
import probity.declarations.gift.Gift.Declared;
import probity.declarations.gift.Gift.PassedUp;
import probity.declarations.gift.Gift.Undeclared;
import probity.declarations.gift.Gift.Withdrawn;
import probity.declarations.gift.GiftOffer;
import probity.declarations.gift.Value;
import probity.declarations.vocabulary.Money;
import probity.declarations.vocabulary.Words;

/**
 * A declared gift as JSON. What was erased is absent.
 *
 * @param passedUp what the manager said where the code has the director decide after them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GiftBody(
        UUID id,
        String status,
        UUID declarant,
        String directorate,
        DeclarationBody declaration,
        @Nullable DecisionBody passedUp,
        @Nullable DecisionBody decision,
        @Nullable WithdrawalBody withdrawal) {

    /** What was declared and when, what it is worth in pounds, and what the code says of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeclarationBody(
            OfferBody offer,
            Fields.Money pounds,
            AssessmentBody assessment,
            @Nullable AccumulationBody accumulation,
            LocalDate declaredOn,
            int daysLate) {

        static DeclarationBody of(Declaration declaration) {
            return new DeclarationBody(
                    offerBody(declaration.offer()),
                    money(declaration.offer().value().pounds()),
                    AssessmentBody.of(declaration.assessment()),
                    AccumulationBody.of(declaration.accumulation()),
                    declaration.on(),
                    declaration.daysLate());
        }
    }

    record DecisionBody(UUID manager, String verdict, boolean hrDirectorTold, LocalDate on) {

        static @Nullable DecisionBody of(@Nullable PassedUp passed) {
            return passed == null
                    ? null
                    : new DecisionBody(passed.manager().value(), Words.of(passed.verdict()), false, passed.on());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalBody(@Nullable String reason, LocalDate on) {}

    static GiftBody of(UUID id, Gift gift) {
        return switch (gift) {
            case Undeclared _ -> throw new IllegalStateException("a gift that nobody declared is not shown");
            case Declared declared -> of(id, "declared", declared, null, null, null);
            case PassedUp passed -> of(id, "passed-up", passed.gift(), DecisionBody.of(passed), null, null);
            case DecidedOn(var declared, var passedUp, var manager, var verdict, var on, var hrDirectorTold) -> {
                var decision = new DecisionBody(manager.value(), Words.of(verdict), hrDirectorTold, on);
                yield of(id, "decided-on", declared, DecisionBody.of(passedUp), decision, null);
            }
            case Withdrawn(var declared, var reason, var on) ->
                of(id, "withdrawn", declared, null, null, new WithdrawalBody(reason.text(), on));
        };
    }

    private static GiftBody of(
            UUID id,
            String status,
            Declared gift,
            @Nullable DecisionBody passedUp,
            @Nullable DecisionBody decision,
            @Nullable WithdrawalBody withdrawal) {
        return new GiftBody(
                id,
                status,
                gift.declarant().value(),
                gift.directorate().id(),
                DeclarationBody.of(gift.declaration()),
                passedUp,
                decision,
                withdrawal);
    }

    private static OfferBody offerBody(GiftOffer offer) {
        Value value = offer.value();
        Map<String, Boolean> circumstances = new TreeMap<>();
        offer.circumstances().forEach((circumstance, answer) -> circumstances.put(circumstance.word(), answer));
        return new OfferBody(
                Words.of(offer.kind()),
                donorBody(offer.donor()),
                offer.description().text(),
                money(value.stated()),
                value.basis() == null ? null : new EstimateBody(value.basis().text()),
                value.rate() == null
                        ? null
                        : new ExchangeBody(
                                value.rate().pounds().toPlainString(),
                                value.rate().on().toString()),
                offer.offeredOn().toString(),
                Objects.toString(offer.receivedOn(), null),
                Words.of(offer.response()),
                circumstances,
                offer.reason() == null ? null : offer.reason().text());
    }

    private static DonorBody donorBody(Donor donor) {
        String relation = Words.of(donor.relation());
        return switch (donor) {
            case Donor.Organisation organisation ->
                new DonorBody(
                        organisation.name(),
                        organisation.companyNumber(),
                        organisation.charityNumber(),
                        Optional.ofNullable(organisation.sector())
                                .map(Words::of)
                                .orElse(null),
                        null,
                        relation);
            case Donor.Individual person ->
                new DonorBody(null, null, null, null, person.name().text(), relation);
        };
    }

    static Fields.Money money(Money money) {
        return new Fields.Money(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
