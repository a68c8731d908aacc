package probity.declarations.wiring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;
import probity.chassis.sealing.SealedTexts;
import probity.chassis.sealing.SubjectKeys;
import probity.declarations.annualreturn.Body;
import probity.declarations.annualreturn.Finding;
import probity.declarations.annualreturn.Particulars;
import probity.declarations.campaign.Terms;
import probity.declarations.gift.Above;
import probity.declarations.gift.Accumulation;
import probity.declarations.gift.Assessment;
import probity.declarations.gift.Assessment.Counted;
import probity.declarations.gift.Assessment.Obligation;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Donor;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftOffer;
import probity.declarations.gift.Sector;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Extent;
import probity.declarations.vocabulary.Post;

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
                .setMixInAnnotation(Assessment.class, StoredAssessment.class)
                .setMixInAnnotation(Declaration.class, StoredDeclaration.class)
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

    /** A campaign that names nobody to be told last is stored as before that could be said. */
    static Module campaigns() {
        return new SimpleModule("campaigns").setMixInAnnotation(Terms.class, StoredTerms.class);
    }

    interface StoredTerms {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Post escalateTo();
    }

    static Module interests() {
        return new SimpleModule("interests")
                .setMixInAnnotation(Body.class, StoredBody.class)
                .setMixInAnnotation(Particulars.class, StoredParticulars.class)
                .setMixInAnnotation(Finding.class, StoredFinding.class);
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

    interface StoredAssessment {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Extent bound();
    }

    interface StoredDeclaration {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Accumulation accumulation();
    }

    interface StoredDecision {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean hrDirectorTold();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Above decidedAs();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Body.Organisation.class, name = "organisation"),
        @JsonSubTypes.Type(value = Body.Individual.class, name = "individual")
    })
    private interface StoredBody {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Particulars.Employment.class, name = "employment"),
        @JsonSubTypes.Type(value = Particulars.Stake.class, name = "stake"),
        @JsonSubTypes.Type(value = Particulars.BodyTie.class, name = "body-tie"),
        @JsonSubTypes.Type(value = Particulars.Contract.class, name = "contract"),
        @JsonSubTypes.Type(value = Particulars.Membership.class, name = "membership"),
        @JsonSubTypes.Type(value = Particulars.PersonTie.class, name = "person-tie"),
        @JsonSubTypes.Type(value = Particulars.Described.class, name = "described")
    })
    private interface StoredParticulars {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Finding.Cleared.class, name = "cleared"),
        @JsonSubTypes.Type(value = Finding.MitigationRequired.class, name = "mitigation-required"),
        @JsonSubTypes.Type(value = Finding.Referred.class, name = "referred")
    })
    private interface StoredFinding {}
}
