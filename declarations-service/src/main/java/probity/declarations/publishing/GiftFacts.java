package probity.declarations.publishing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.DonorDetails;
import probity.contracts.GiftPart;
import probity.contracts.Money;
import probity.contracts.declarations.GiftCorrected;
import probity.contracts.declarations.GiftDecidedOn;
import probity.contracts.declarations.GiftDeclared;
import probity.contracts.declarations.GiftPassedUp;
import probity.contracts.declarations.GiftWithdrawn;
import probity.contracts.declarations.GiftsAddedUp;
import probity.declarations.gift.Accumulation;
import probity.declarations.gift.Assessment;
import probity.declarations.gift.Circumstance;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Donor;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftOffer;
import probity.declarations.vocabulary.Words;

/** What officers are told of gifts: ids, kinds, amounts and dates; never free text or a person's name. */
public record GiftFacts(EventCodec<GiftEvent> codec) implements Translation<GiftEvent> {

    @Override
    public List<Fact> facts(Recorded<GiftEvent> recorded) {
        UUID gift = recorded.stream().id();
        return switch (recorded.event()) {
            case GiftEvent.GiftDeclared declared -> fact("gift-declared", recorded, declared(gift, declared));
            case GiftEvent.GiftCorrected(var declaration) ->
                fact("gift-corrected", recorded, corrected(gift, declaration));
            case GiftEvent.GiftsAddedUp(var declaration) ->
                fact("gifts-added-up", recorded, addedUp(gift, declaration));
            case GiftEvent.GiftPassedUp(var manager, var verdict, var on) ->
                fact("gift-passed-up", recorded, new GiftPassedUp(gift, manager.value(), Words.of(verdict), on));
            case GiftEvent.GiftDecidedOn(var manager, var verdict, var on, var hrDirectorTold, var _) ->
                fact(
                        "gift-decided-on",
                        recorded,
                        new GiftDecidedOn(gift, manager.value(), Words.of(verdict), on, hrDirectorTold));
            case GiftEvent.GiftWithdrawn withdrawn ->
                fact("gift-withdrawn", recorded, new GiftWithdrawn(gift, withdrawn.on()));
        };
    }

    private static List<Fact> fact(String name, Recorded<GiftEvent> recorded, Object body) {
        return List.of(new Fact(
                "probity.declarations.%s.v1".formatted(name),
                Audience.OFFICERS,
                recorded.stream().id(),
                recorded.provenance().authority(),
                recorded.provenance().occurredAt(),
                body));
    }

    private static GiftDeclared declared(UUID gift, GiftEvent.GiftDeclared declared) {
        Declaration declaration = declared.declaration();
        GiftOffer offer = declaration.offer();
        Assessment assessment = declaration.assessment();
        return new GiftDeclared(
                gift,
                declared.declarant().value(),
                declared.directorate().id(),
                assessment.code(),
                assessment.version(),
                Words.of(offer.kind()),
                pounds(offer),
                kindOf(offer.donor()),
                nameOf(offer.donor()),
                offer.offeredOn(),
                declaration.on(),
                offer.response().wasTaken() ? "accepted" : "refused",
                isRequired(assessment),
                assessment.due(),
                declaration.daysLate(),
                assessment.clauses(),
                details(offer.donor()),
                offer.receivedOn(),
                Words.of(offer.response()),
                offer.circumstances().get(Circumstance.DONOR_TOLD),
                assessment.forbiddenBy());
    }

    private static GiftCorrected corrected(UUID gift, Declaration declaration) {
        GiftOffer offer = declaration.offer();
        Assessment assessment = declaration.assessment();
        return new GiftCorrected(
                gift,
                assessment.code(),
                assessment.version(),
                Words.of(offer.kind()),
                pounds(offer),
                kindOf(offer.donor()),
                nameOf(offer.donor()),
                offer.offeredOn(),
                declaration.on(),
                offer.response().wasTaken() ? "accepted" : "refused",
                isRequired(assessment),
                assessment.due(),
                declaration.daysLate(),
                assessment.clauses(),
                details(offer.donor()),
                offer.receivedOn(),
                Words.of(offer.response()),
                offer.circumstances().get(Circumstance.DONOR_TOLD),
                assessment.forbiddenBy());
    }

    private static GiftsAddedUp addedUp(UUID gift, Declaration declaration) {
        var together = Optional.ofNullable(declaration.accumulation());
        Assessment assessment = declaration.assessment();
        return new GiftsAddedUp(
                gift,
                together.map(Accumulation::sum).map(GiftFacts::money).orElse(null),
                together.map(Accumulation::from).orElse(null),
                together.map(Accumulation::until).orElse(null),
                together.stream()
                        .flatMap(sum -> sum.parts().stream())
                        .map(part -> new GiftPart(part.gift(), part.on(), money(part.pounds())))
                        .toList(),
                isRequired(assessment),
                assessment.due(),
                declaration.daysLate(),
                assessment.clauses(),
                assessment.forbiddenBy());
    }

    private static Money pounds(GiftOffer offer) {
        return money(offer.value().pounds());
    }

    private static Money money(probity.declarations.vocabulary.Money money) {
        return new Money(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    private static boolean isRequired(Assessment assessment) {
        return assessment.answer() == Assessment.Answer.YES;
    }

    private static DonorDetails details(Donor donor) {
        String relation = Words.of(donor.relation());
        return switch (donor) {
            case Donor.Organisation organisation ->
                new DonorDetails(
                        relation,
                        organisation.companyNumber(),
                        organisation.charityNumber(),
                        Optional.ofNullable(organisation.sector())
                                .map(Words::of)
                                .orElse(null));
            case Donor.Individual _ -> new DonorDetails(relation, null, null, null);
        };
    }

    private static String kindOf(Donor donor) {
        return switch (donor) {
            case Donor.Organisation _ -> "organisation";
            case Donor.Individual _ -> "person";
        };
    }

    private static @Nullable String nameOf(Donor donor) {
        return switch (donor) {
            case Donor.Organisation organisation -> organisation.name();
            case Donor.Individual _ -> null;
        };
    }
}
