package probity.declarations.returning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.declarations.annualreturn.Body;
import probity.declarations.annualreturn.Interest;
import probity.declarations.annualreturn.Particulars;
import probity.declarations.annualreturn.Particulars.BodyTie;
import probity.declarations.annualreturn.Particulars.Contract;
import probity.declarations.annualreturn.Particulars.Described;
import probity.declarations.annualreturn.Particulars.Employment;
import probity.declarations.annualreturn.Particulars.Membership;
import probity.declarations.annualreturn.Particulars.PersonTie;
import probity.declarations.annualreturn.Particulars.Stake;
import probity.declarations.returning.ParticularsBody.BodyBody;
import probity.declarations.returning.ParticularsBody.BodyTieBody;
import probity.declarations.returning.ParticularsBody.ContractBody;
import probity.declarations.returning.ParticularsBody.EmploymentBody;
import probity.declarations.returning.ParticularsBody.MembershipBody;
import probity.declarations.returning.ParticularsBody.PersonTieBody;
import probity.declarations.returning.ParticularsBody.StakeBody;
import probity.declarations.vocabulary.Words;

/** An interest as JSON, with at most one set of particulars. Anything may be missing until it has been checked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterestBody(
        @Nullable String kind,
        @Nullable Boolean financial,
        @Nullable String holder,
        @Nullable String holderName,
        @Nullable String nature,
        @Nullable String from,
        @Nullable String until,
        @Nullable ParticularsBody particulars) {

    static final InterestBody NONE = new InterestBody(null, null, null, null, null, null, null, null);

    static InterestBody of(Interest interest) {
        var holderName = interest.holderName();
        return new InterestBody(
                interest.kind(),
                interest.financial(),
                Words.of(interest.holder()),
                holderName == null ? null : holderName.text(),
                interest.nature().text(),
                interest.from().toString(),
                Objects.toString(interest.until(), null),
                of(interest.particulars()));
    }

    private static @Nullable ParticularsBody of(Particulars particulars) {
        return switch (particulars) {
            case Employment(var employer, var paid, var hours, var altogether) ->
                new ParticularsBody(
                        new EmploymentBody(of(employer), paid, hours, altogether), null, null, null, null, null);
            case Stake(var in, var part, var dealing) ->
                new ParticularsBody(
                        null, new StakeBody(of(in), Words.of(part), Words.of(dealing)), null, null, null, null);
            case BodyTie(var body, var voluntary, var dealing) ->
                new ParticularsBody(
                        null, null, new BodyTieBody(of(body), voluntary, Words.of(dealing)), null, null, null);
            case Contract(var party, var reference, var noticeOn) ->
                new ParticularsBody(
                        null,
                        null,
                        null,
                        new ContractBody(of(party), reference.text(), Objects.toString(noticeOn, null)),
                        null,
                        null);
            case Membership(var organisation, var secrecyRules) ->
                new ParticularsBody(
                        null, null, null, null, new MembershipBody(organisation.text(), secrecyRules), null);
            case PersonTie(var name, var relationship, var role) ->
                new ParticularsBody(
                        null,
                        null,
                        null,
                        null,
                        null,
                        new PersonTieBody(name.text(), Words.of(relationship), Words.of(role)));
            case Described _ -> null;
        };
    }

    private static BodyBody of(Body body) {
        return switch (body) {
            case Body.Organisation(var name, var number) -> new BodyBody(name, number, null);
            case Body.Individual(var name) -> new BodyBody(null, null, name.text());
        };
    }
}
