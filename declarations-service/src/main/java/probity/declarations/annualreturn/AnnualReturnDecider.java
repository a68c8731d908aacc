package probity.declarations.annualreturn;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.annualreturn.AnnualReturnRefusal.ALREADY_EXEMPT;
import static probity.declarations.annualreturn.AnnualReturnRefusal.ALREADY_REFERRED;
import static probity.declarations.annualreturn.AnnualReturnRefusal.ALREADY_RETURNED;
import static probity.declarations.annualreturn.AnnualReturnRefusal.ALREADY_REVIEWED;
import static probity.declarations.annualreturn.AnnualReturnRefusal.EXEMPTS_THEMSELVES;
import static probity.declarations.annualreturn.AnnualReturnRefusal.INTERESTS_MAX;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOBODY_TO_REFER_TO;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOT_EXEMPT;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOT_RETURNED;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOT_THE_DECLARANT;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOT_THE_REVIEWER;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NO_SUCH_MITIGATION;
import static probity.declarations.annualreturn.AnnualReturnRefusal.REVIEWER_IS_DECLARANT;
import static probity.declarations.annualreturn.AnnualReturnRefusal.TOO_MANY_INTERESTS;

import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.declarations.annualreturn.AnnualReturn.Exempt;
import probity.declarations.annualreturn.AnnualReturn.Outstanding;
import probity.declarations.annualreturn.AnnualReturn.Returned;
import probity.declarations.annualreturn.AnnualReturnCommand.Amendment;
import probity.declarations.annualreturn.AnnualReturnCommand.EndExemption;
import probity.declarations.annualreturn.AnnualReturnCommand.EndMitigation;
import probity.declarations.annualreturn.AnnualReturnCommand.ExemptPerson;
import probity.declarations.annualreturn.AnnualReturnCommand.ReturnInterests;
import probity.declarations.annualreturn.AnnualReturnCommand.ReturnNil;
import probity.declarations.annualreturn.AnnualReturnCommand.ReviewReturn;
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
import probity.declarations.annualreturn.Finding.Referred;

public final class AnnualReturnDecider implements Decider<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> {

    @Override
    public AnnualReturn initial() {
        return new Outstanding();
    }

    @Override
    public Decision<AnnualReturnEvent> decide(AnnualReturn state, AnnualReturnCommand command) {
        return switch (command) {
            case ReturnInterests interests -> returnInterests(state, interests);
            case ReturnNil nil ->
                first(state, new NilReturned(nil.person(), nil.directorate(), nil.filing(), nil.attestation()));
            case Amendment amendment -> amend(state, amendment);
            case ReviewReturn review -> review(state, review);
            case EndMitigation end -> endMitigation(state, end);
            case ExemptPerson exempt -> exempt(state, exempt);
            case EndExemption end -> endExemption(state, end);
        };
    }

    private static Decision<AnnualReturnEvent> returnInterests(AnnualReturn state, ReturnInterests command) {
        return command.interests().size() > INTERESTS_MAX
                ? refuse(TOO_MANY_INTERESTS)
                : first(
                        state,
                        new InterestsReturned(
                                command.person(), command.directorate(), command.filing(), command.interests()));
    }

    /** Late, exempt, or after the campaign has closed: it is taken all the same. Nobody should gain by silence. */
    private static Decision<AnnualReturnEvent> first(AnnualReturn state, AnnualReturnEvent returned) {
        return switch (state) {
            case Outstanding _, Exempt _ -> accept(returned);
            case Returned _ -> refuse(ALREADY_RETURNED);
        };
    }

    private static Decision<AnnualReturnEvent> amend(AnnualReturn state, Amendment amendment) {
        return switch (state) {
            case Returned returned when !returned.isBy(amendment.person()) -> refuse(NOT_THE_DECLARANT);
            case Returned returned -> Amending.decide(returned.contents(), amendment);
            case Outstanding _, Exempt _ -> refuse(NOT_RETURNED);
        };
    }

    private static Decision<AnnualReturnEvent> review(AnnualReturn state, ReviewReturn review) {
        return switch (state) {
            case Returned returned -> reviewReturned(returned, review);
            case Outstanding _, Exempt _ -> refuse(NOT_RETURNED);
        };
    }

    /** Four eyes: nobody reviews their own declaration, whatever post they hold and whoever placed them. */
    private static Decision<AnnualReturnEvent> reviewReturned(Returned returned, ReviewReturn command) {
        if (returned.isBy(command.reviewer().person())) {
            return refuse(REVIEWER_IS_DECLARANT);
        }
        if (!command.reviewer().isEntitled(returned.review())) {
            return refuse(NOT_THE_REVIEWER);
        }
        if (!returned.awaitsReview()) {
            return refuse(ALREADY_REVIEWED);
        }
        boolean goesInCircles = returned.review() != null
                && returned.review().finding() instanceof Referred(var there, var _)
                && command.finding() instanceof Referred(var again, var _)
                && there == again;
        if (goesInCircles) {
            return refuse(ALREADY_REFERRED);
        }
        return command.finding() instanceof Referred(var to, var _)
                        && !command.reviewer().canReferTo(to)
                ? refuse(NOBODY_TO_REFER_TO)
                : accept(new ReturnReviewed(new Review(command.reviewer().person(), command.finding(), command.on())));
    }

    /** Whoever could review it now, or did, may end what was asked for. */
    private static Decision<AnnualReturnEvent> endMitigation(AnnualReturn state, EndMitigation end) {
        return switch (state) {
            case Returned returned when returned.isBy(end.reviewer().person()) -> refuse(REVIEWER_IS_DECLARANT);
            case Returned returned
            when !end.reviewer().isEntitled(returned.review())
                    && !end.reviewer().keeper() -> refuse(NOT_THE_REVIEWER);
            case Returned returned when !returned.mitigations().isInForce(end.number()) -> refuse(NO_SUCH_MITIGATION);
            case Returned _ ->
                accept(new MitigationEnded(end.number(), end.reviewer().person(), end.reason(), end.on()));
            case Outstanding _, Exempt _ -> refuse(NOT_RETURNED);
        };
    }

    private static Decision<AnnualReturnEvent> exempt(AnnualReturn state, ExemptPerson exempt) {
        return switch (state) {
            case Outstanding _ when exempt.person().equals(exempt.exemption().by()) -> refuse(EXEMPTS_THEMSELVES);
            case Outstanding _ -> accept(new PersonExempted(exempt.person(), exempt.exemption()));
            case Exempt _ -> refuse(ALREADY_EXEMPT);
            case Returned _ -> refuse(ALREADY_RETURNED);
        };
    }

    private static Decision<AnnualReturnEvent> endExemption(AnnualReturn state, EndExemption end) {
        return switch (state) {
            case Exempt _ -> accept(new ExemptionEnded(end.by(), end.reason(), end.on()));
            case Outstanding _, Returned _ -> refuse(NOT_EXEMPT);
        };
    }

    @Override
    public AnnualReturn evolve(AnnualReturn state, AnnualReturnEvent event) {
        return switch (event) {
            case InterestsReturned(var person, var directorate, var filing, var interests) ->
                unreturned(state).returned(person, directorate, filing, Contents.interests(interests));
            case NilReturned(var person, var directorate, var filing, var attestation) ->
                unreturned(state).returned(person, directorate, filing, Contents.nil(attestation));
            case InterestAdded(var number, var interest, var _) ->
                in(Returned.class, state).amended(contents -> contents.with(number, interest));
            case InterestAmended(var number, var interest, var _) ->
                in(Returned.class, state).amended(contents -> contents.changed(number, _ -> interest));
            case InterestCeased(var number, var until, var _) ->
                in(Returned.class, state).amended(contents -> contents.changed(number, each -> each.ceased(until)));
            case InterestWithdrawn(var number, var _, var _) ->
                in(Returned.class, state).amended(contents -> contents.without(number));
            case NilAttested(var attestation, var _, var _) ->
                in(Returned.class, state).amended(contents -> contents.none(attestation));
            case ReturnReviewed(var review) -> in(Returned.class, state).reviewed(review);
            case MitigationEnded(var number, var _, var _, var on) ->
                in(Returned.class, state).ended(number, on);
            case PersonExempted(var person, var exemption) ->
                in(Outstanding.class, state).exempted(person, exemption);
            case ExemptionEnded _ -> in(Exempt.class, state).ended();
        };
    }

    private static AnnualReturn.Unreturned unreturned(AnnualReturn state) {
        return in(AnnualReturn.Unreturned.class, state);
    }
}
