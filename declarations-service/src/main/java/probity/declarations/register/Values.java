package probity.declarations.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.declarations.gift.Assessment;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Donor;
import probity.declarations.gift.GiftOffer;
import probity.declarations.vocabulary.Words;

/** The values of a row, in the order in which the statements name its columns. */
final class Values {

    private final List<@Nullable Object> values = new ArrayList<>();

    Values add(@Nullable Object value) {
        values.add(value);
        return this;
    }

    Values with(Declaration declaration) {
        GiftOffer offer = declaration.offer();
        return add(Words.of(offer.kind()))
                .with(offer.donor())
                .add(offer.value().pounds().amount())
                .add(offer.value().basis() != null)
                .add(offer.offeredOn())
                .add(receivedOn(offer))
                .add(declaration.on())
                .add(Words.of(offer.response()))
                .with(declaration.assessment(), declaration.daysLate());
    }

    /** What was taken and bears no other day was received with the offer. */
    private static @Nullable LocalDate receivedOn(GiftOffer offer) {
        return offer.receivedOn() == null && offer.response().wasTaken() ? offer.offeredOn() : offer.receivedOn();
    }

    /** A donor who is a person has no name here. */
    private Values with(Donor donor) {
        return switch (donor) {
            case Donor.Organisation organisation ->
                add("organisation")
                        .add(organisation.name())
                        .add(SearchWords.of(organisation.name()))
                        .add(organisation.companyNumber())
                        .add(organisation.charityNumber())
                        .add(organisation.sector() == null ? null : Words.of(organisation.sector()))
                        .add(Words.of(organisation.relation()));
            case Donor.Individual person ->
                add("person").add(null).add("").add(null).add(null).add(null).add(Words.of(person.relation()));
        };
    }

    private Values with(Assessment assessment, int daysLate) {
        return add(assessment.code())
                .add(assessment.version())
                .add(Words.of(assessment.answer()))
                .add(!assessment.forbiddenBy().isEmpty())
                .add(assessment.due())
                .add(daysLate)
                .add(String.join("\n", assessment.clauses()));
    }

    @Nullable
    Object[] toArray() {
        return values.toArray();
    }
}
