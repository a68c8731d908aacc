package probity.declarations.gift;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.gift.GiftRefusal.Reason.ALREADY_DECIDED_ON;
import static probity.declarations.gift.GiftRefusal.Reason.ALREADY_DECLARED;
import static probity.declarations.gift.GiftRefusal.Reason.ALREADY_WITHDRAWN;
import static probity.declarations.gift.GiftRefusal.Reason.DIRECTOR_DECIDES;
import static probity.declarations.gift.GiftRefusal.Reason.DIRECTOR_TELLS;
import static probity.declarations.gift.GiftRefusal.Reason.MANAGER_COMES_FIRST;
import static probity.declarations.gift.GiftRefusal.Reason.MANAGER_IS_DECLARANT;
import static probity.declarations.gift.GiftRefusal.Reason.NOTHING_WAS_REPORTED;
import static probity.declarations.gift.GiftRefusal.Reason.NOT_DECLARED;
import static probity.declarations.gift.GiftRefusal.Reason.NOT_IN_THE_LINE;
import static probity.declarations.gift.GiftRefusal.Reason.NOT_THE_DECLARANT;
import static probity.declarations.gift.GiftRefusal.Reason.NO_LONGER_IN_HAND;
import static probity.declarations.gift.GiftRefusal.Reason.OFFER_WAS_REFUSED;
import static probity.declarations.gift.GiftRefusal.Reason.STILL_IN_HAND;

import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.declarations.gift.Gift.DecidedOn;
import probity.declarations.gift.Gift.Declared;
import probity.declarations.gift.Gift.PassedUp;
import probity.declarations.gift.Gift.Undeclared;
import probity.declarations.gift.Gift.Withdrawn;
import probity.declarations.gift.GiftCommand.AddUpGifts;
import probity.declarations.gift.GiftCommand.CorrectGift;
import probity.declarations.gift.GiftCommand.DecideOnGift;
import probity.declarations.gift.GiftCommand.DeclareGift;
import probity.declarations.gift.GiftCommand.WithdrawGift;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftEvent.GiftsAddedUp;
import probity.declarations.gift.GiftRefusal.KeepingIsForbidden;
import probity.declarations.vocabulary.Line;

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
            case AddUpGifts addUp -> addUp(state, addUp);
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
            case Declared _, PassedUp _, DecidedOn _, Withdrawn _ -> refuse(ALREADY_DECLARED);
        };
    }

    /** Whoever decided did so on other facts, so a correction opens it again. */
    private static Decision<GiftEvent> correct(Gift state, CorrectGift correct) {
        return switch (state) {
            case Declared gift -> correct(gift, correct);
            case PassedUp passed -> correct(passed.gift(), correct);
            case DecidedOn decided -> correct(decided.gift(), correct);
            case Undeclared _ -> refuse(NOT_DECLARED);
            case Withdrawn _ -> refuse(ALREADY_WITHDRAWN);
        };
    }

    private static Decision<GiftEvent> correct(Declared gift, CorrectGift correct) {
        if (!gift.isBy(correct.declarant())) {
            return refuse(NOT_THE_DECLARANT);
        }
        return gift.declaration().offer().equals(correct.offer())
                ? accept()
                : accept(new GiftCorrected(new Declaration(
                        correct.offer(),
                        correct.assessment(),
                        gift.declaration().on())));
    }

    /** Whoever decided knew nothing of the sum, so it is open again. */
    private static Decision<GiftEvent> addUp(Gift state, AddUpGifts addUp) {
        return switch (state) {
            case Declared gift -> addUp(gift.declaration(), addUp);
            case PassedUp passed -> addUp(passed.gift().declaration(), addUp);
            case DecidedOn decided -> addUp(decided.gift().declaration(), addUp);
            case Undeclared _ -> refuse(NOT_DECLARED);
            case Withdrawn _ -> refuse(ALREADY_WITHDRAWN);
        };
    }

    private static Decision<GiftEvent> addUp(Declaration declaration, AddUpGifts addUp) {
        var judged = declaration.judged(addUp.assessment(), addUp.accumulation());
        return judged.equals(declaration) ? accept() : accept(new GiftsAddedUp(judged));
    }

    private static Decision<GiftEvent> decideOn(Gift state, DecideOnGift decide) {
        return switch (state) {
            case Declared gift -> speak(gift, gift.declaration().decides(), decide);
            case PassedUp passed -> speak(passed.gift(), Decides.DIRECTOR, decide);
            case Undeclared _ -> refuse(NOT_DECLARED);
            case DecidedOn _ -> refuse(ALREADY_DECIDED_ON);
            case Withdrawn _ -> refuse(ALREADY_WITHDRAWN);
        };
    }

    /** Four eyes: nobody decides on their own gift, whatever post they hold and whoever placed them. */
    private static Decision<GiftEvent> speak(Declared gift, Decides next, DecideOnGift decide) {
        if (gift.isBy(decide.manager())) {
            return refuse(MANAGER_IS_DECLARANT);
        }
        if (!decide.line().includes(decide.manager())) {
            return refuse(NOT_IN_THE_LINE);
        }
        boolean isDirector = decide.manager().equals(decide.line().director());
        if (next == Decides.DIRECTOR && !isDirector) {
            return refuse(DIRECTOR_DECIDES);
        }
        if (next == Decides.MANAGER && !decide.line().isManagedBy(decide.manager())) {
            return refuse(MANAGER_COMES_FIRST);
        }
        return next == Decides.MANAGER && !isDirector
                ? passUp(gift.declaration(), decide)
                : settle(gift.declaration(), decide, speaker(next, decide));
    }

    /** Where the code asks for the director's word, the director speaks as such, also who manages somebody. */
    private static Above speaker(Decides next, DecideOnGift decide) {
        Line line = decide.line();
        boolean isAsked = next == Decides.MANAGER || next == Decides.DIRECTOR;
        if (isAsked && decide.manager().equals(line.director())) {
            return Above.DIRECTOR;
        }
        if (decide.manager().equals(line.manager())) {
            return Above.MANAGER;
        }
        return decide.manager().equals(line.deputy()) ? Above.DEPUTY : Above.DIRECTOR;
    }

    private static Decision<GiftEvent> passUp(Declaration declaration, DecideOnGift decide) {
        return decide.tellHrDirector()
                ? refuse(DIRECTOR_TELLS)
                : verdictOn(declaration, decide, new GiftPassedUp(decide.manager(), decide.verdict(), decide.on()));
    }

    private static Decision<GiftEvent> settle(Declaration declaration, DecideOnGift decide, Above as) {
        boolean tell = decide.tellHrDirector();
        return tell && !declaration.assessment().asksForReport()
                ? refuse(NOTHING_WAS_REPORTED)
                : verdictOn(
                        declaration,
                        decide,
                        new GiftDecidedOn(decide.manager(), decide.verdict(), decide.on(), tell, as));
    }

    private static Decision<GiftEvent> verdictOn(Declaration declaration, DecideOnGift decide, GiftEvent said) {
        Response response = declaration.offer().response();
        boolean isNoted = decide.verdict() == Verdict.NOTED;
        if (response.isInHand() == isNoted) {
            return refuse(
                    isNoted ? STILL_IN_HAND : response == Response.REFUSED ? OFFER_WAS_REFUSED : NO_LONGER_IN_HAND);
        }
        var forbiddenBy = declaration.assessment().forbiddenBy();
        return decide.verdict() == Verdict.KEEP && !forbiddenBy.isEmpty()
                ? refuse(new KeepingIsForbidden(forbiddenBy.getFirst()))
                : accept(said);
    }

    /** A mistake is one whether somebody has decided on it or not. */
    private static Decision<GiftEvent> withdraw(Gift state, WithdrawGift withdraw) {
        return switch (state) {
            case Declared gift -> withdraw(gift, withdraw);
            case PassedUp passed -> withdraw(passed.gift(), withdraw);
            case DecidedOn decided -> withdraw(decided.gift(), withdraw);
            case Undeclared _ -> refuse(NOT_DECLARED);
            case Withdrawn _ -> refuse(ALREADY_WITHDRAWN);
        };
    }

    private static Decision<GiftEvent> withdraw(Declared gift, WithdrawGift withdraw) {
        return gift.isBy(withdraw.declarant())
                ? accept(new GiftWithdrawn(withdraw.reason(), withdraw.on()))
                : refuse(NOT_THE_DECLARANT);
    }

    @Override
    public Gift evolve(Gift state, GiftEvent event) {
        return switch (event) {
            case GiftDeclared(var declarant, var directorate, var declaration) ->
                in(Undeclared.class, state).declared(declarant, directorate, declaration);
            case GiftCorrected(var declaration) -> standing(state).corrected(declaration);
            case GiftsAddedUp(var declaration) -> standing(state).corrected(declaration);
            case GiftPassedUp(var manager, var verdict, var on) ->
                new PassedUp(in(Declared.class, state), manager, verdict, on);
            case GiftDecidedOn(var manager, var verdict, var on, var hrDirectorTold, var _) ->
                new DecidedOn(
                        standing(state),
                        state instanceof PassedUp passed ? passed : null,
                        manager,
                        verdict,
                        on,
                        hrDirectorTold);
            case GiftWithdrawn(var reason, var on) -> standing(state).withdrawn(reason, on);
        };
    }

    private static Declared standing(Gift state) {
        return switch (state) {
            case PassedUp passed -> passed.gift();
            case DecidedOn decided -> decided.gift();
            case Undeclared _, Declared _, Withdrawn _ -> in(Declared.class, state);
        };
    }
}
