package probity.declarations.gift;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.gift.GiftRefusal.Reason.ALREADY_DECIDED_ON;
import static probity.declarations.gift.GiftRefusal.Reason.ALREADY_DECLARED;
import static probity.declarations.gift.GiftRefusal.Reason.ALREADY_WITHDRAWN;
import static probity.declarations.gift.GiftRefusal.Reason.MANAGER_IS_DECLARANT;
import static probity.declarations.gift.GiftRefusal.Reason.NOT_DECLARED;
import static probity.declarations.gift.GiftRefusal.Reason.NOT_IN_THE_LINE;
import static probity.declarations.gift.GiftRefusal.Reason.NOT_THE_DECLARANT;
import static probity.declarations.gift.GiftRefusal.Reason.OFFER_WAS_REFUSED;

import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.declarations.gift.Gift.DecidedOn;
import probity.declarations.gift.Gift.Declared;
import probity.declarations.gift.Gift.Undeclared;
import probity.declarations.gift.Gift.Withdrawn;
import probity.declarations.gift.GiftCommand.CorrectGift;
import probity.declarations.gift.GiftCommand.DecideOnGift;
import probity.declarations.gift.GiftCommand.DeclareGift;
import probity.declarations.gift.GiftCommand.WithdrawGift;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftRefusal.KeepingIsForbidden;

public final class GiftDecider implements Decider<Gift, GiftCommand, GiftEvent> {

    @Override
    public Gift initial() {
        return new Undeclared();
    }

    @Override
    public Decision<GiftEvent> decide(Gift state, GiftCommand command) {
        return switch (command) {
            case DeclareGift declare -> declare(state, declare);
            case CorrectGift correct -> correct(state, correct);
            case DecideOnGift decide -> decideOn(state, decide);
            case WithdrawGift withdraw -> withdraw(state, withdraw);
        };
    }

    /** Late, or forbidden to accept: it is declared all the same. Nobody should gain by silence. */
    private static Decision<GiftEvent> declare(Gift state, DeclareGift declare) {
        return switch (state) {
            case Undeclared _ -> {
                var declaration = new Declaration(declare.offer(), declare.assessment(), declare.on());
                yield accept(new GiftDeclared(declare.declarant(), declare.directorate(), declaration));
            }
            case Declared _, DecidedOn _, Withdrawn _ -> refuse(ALREADY_DECLARED);
        };
    }

    private static Decision<GiftEvent> correct(Gift state, CorrectGift correct) {
        return switch (state) {
            case Declared gift when !gift.isBy(correct.declarant()) -> refuse(NOT_THE_DECLARANT);
            case Declared gift when gift.declaration().offer().equals(correct.offer()) -> accept();
            case Declared gift -> {
                var on = gift.declaration().on();
                yield accept(new GiftCorrected(new Declaration(correct.offer(), correct.assessment(), on)));
            }
            case Undeclared _ -> refuse(NOT_DECLARED);
            case DecidedOn _ -> refuse(ALREADY_DECIDED_ON);
            case Withdrawn _ -> refuse(ALREADY_WITHDRAWN);
        };
    }

    private static Decision<GiftEvent> decideOn(Gift state, DecideOnGift decide) {
        return switch (state) {
            case Declared gift -> decideOnDeclared(gift, decide);
            case Undeclared _ -> refuse(NOT_DECLARED);
            case DecidedOn _ -> refuse(ALREADY_DECIDED_ON);
            case Withdrawn _ -> refuse(ALREADY_WITHDRAWN);
        };
    }

    /** Four eyes: nobody decides on their own gift, whatever post they hold and whoever placed them. */
    private static Decision<GiftEvent> decideOnDeclared(Declared gift, DecideOnGift decide) {
        if (gift.isBy(decide.manager())) {
            return refuse(MANAGER_IS_DECLARANT);
        }
        if (!decide.line().includes(decide.manager())) {
            return refuse(NOT_IN_THE_LINE);
        }
        if (gift.declaration().offer().response() == Response.REFUSED) {
            return refuse(OFFER_WAS_REFUSED);
        }
        var forbiddenBy = gift.declaration().assessment().forbiddenBy();
        return decide.verdict() == Verdict.KEEP && !forbiddenBy.isEmpty()
                ? refuse(new KeepingIsForbidden(forbiddenBy.getFirst()))
                : accept(new GiftDecidedOn(decide.manager(), decide.verdict(), decide.on()));
    }

    private static Decision<GiftEvent> withdraw(Gift state, WithdrawGift withdraw) {
        return switch (state) {
            case Declared gift when !gift.isBy(withdraw.declarant()) -> refuse(NOT_THE_DECLARANT);
            case Declared _ -> accept(new GiftWithdrawn(withdraw.reason(), withdraw.on()));
            case Undeclared _ -> refuse(NOT_DECLARED);
            case DecidedOn _ -> refuse(ALREADY_DECIDED_ON);
            case Withdrawn _ -> refuse(ALREADY_WITHDRAWN);
        };
    }

    @Override
    public Gift evolve(Gift state, GiftEvent event) {
        return switch (event) {
            case GiftDeclared(var declarant, var directorate, var declaration) ->
                in(Undeclared.class, state).declared(declarant, directorate, declaration);
            case GiftCorrected(var declaration) -> in(Declared.class, state).corrected(declaration);
            case GiftDecidedOn(var manager, var verdict, var on) ->
                in(Declared.class, state).decidedOn(manager, verdict, on);
            case GiftWithdrawn(var reason, var on) -> in(Declared.class, state).withdrawn(reason, on);
        };
    }
}
