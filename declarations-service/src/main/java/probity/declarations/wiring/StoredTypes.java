package probity.declarations.wiring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;
import probity.chassis.sealing.SealedTexts;
import probity.chassis.sealing.SubjectKeys;
import probity.declarations.gift.Assessment.Counted;
import probity.declarations.gift.Assessment.Obligation;
import probity.declarations.gift.Donor;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftOffer;
import probity.declarations.gift.Sector;
import probity.declarations.vocabulary.Confidential;

/** How types of the models are stored that JSON alone cannot tell apart or must not show. */
final class StoredTypes {

    private StoredTypes() {}

    static Module sealed(SubjectKeys keys) {
        return new SealedTexts<>(
                keys, Confidential.class, Confidential::subject, Confidential::text, Confidential::new);
    }

    static Module gifts() {
        return new SimpleModule("gifts")
                .setMixInAnnotation(Donor.class, StoredDonor.class)
                .setMixInAnnotation(Donor.Organisation.class, StoredOrganisation.class)
                .setMixInAnnotation(GiftOffer.class, StoredOffer.class)
                .setMixInAnnotation(GiftDecidedOn.class, StoredDecision.class);
    }

    /** Before it was kept how days were counted, nothing stood in its place. */
    static Module obligations() {
        return new SimpleModule("obligations").setMixInAnnotation(Obligation.class, StoredObligation.class);
    }

    interface StoredObligation {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Counted counted();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Donor.Organisation.class, name = "organisation"),
        @JsonSubTypes.Type(value = Donor.Individual.class, name = "individual")
    })
    private interface StoredDonor {}

    /** What came later is left out where it is absent, so that old events keep their form. */
    interface StoredOrganisation {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String charityNumber();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Sector sector();
    }

    interface StoredOffer {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Confidential reason();
    }

    interface StoredDecision {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean hrDirectorTold();
    }
}
