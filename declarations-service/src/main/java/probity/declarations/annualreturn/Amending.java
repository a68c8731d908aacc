package probity.declarations.annualreturn;

import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.annualreturn.AnnualReturnRefusal.ALREADY_CEASED;
import static probity.declarations.annualreturn.AnnualReturnRefusal.CEASED_BEFORE_IT_BEGAN;
import static probity.declarations.annualreturn.AnnualReturnRefusal.INTERESTS_MAX;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOTHING_WOULD_BE_LEFT;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NO_SUCH_INTEREST;
import static probity.declarations.annualreturn.AnnualReturnRefusal.TOO_MANY_INTERESTS;

import java.util.Optional;
import java.util.function.Function;
import probity.chassis.decider.Decision;
import probity.declarations.annualreturn.AnnualReturnCommand.AddInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.AmendInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.Amendment;
import probity.declarations.annualreturn.AnnualReturnCommand.AttestNil;
import probity.declarations.annualreturn.AnnualReturnCommand.CeaseInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.WithdrawInterest;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAdded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAmended;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestCeased;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestWithdrawn;
import probity.declarations.annualreturn.AnnualReturnEvent.NilAttested;

/** What the declarant may change in what they have returned, at any time. */
final class Amending {

    private Amending() {}

    static Decision<AnnualReturnEvent> decide(Contents contents, Amendment amendment) {
        return switch (amendment) {
            case AddInterest add -> add(contents, add);
            case AmendInterest amend -> found(contents, amend.number(), interest -> amend(interest, amend));
            case CeaseInterest cease -> found(contents, cease.number(), interest -> cease(interest, cease));
            case WithdrawInterest withdraw -> found(contents, withdraw.number(), _ -> withdraw(contents, withdraw));
            case AttestNil attest ->
                contents.isNil()
                        ? accept()
                        : accept(new NilAttested(attest.attestation(), attest.reason(), attest.on()));
        };
    }

    private static Decision<AnnualReturnEvent> add(Contents contents, AddInterest add) {
        return contents.entries().size() >= INTERESTS_MAX
                ? refuse(TOO_MANY_INTERESTS)
                : accept(new InterestAdded(contents.lastNumber() + 1, add.interest(), add.on()));
    }

    private static Decision<AnnualReturnEvent> found(
            Contents contents, int number, Function<Interest, Decision<AnnualReturnEvent>> decide) {
        Optional<Interest> interest = contents.find(number);
        return interest.map(decide).orElseGet(() -> refuse(NO_SUCH_INTEREST));
    }

    private static Decision<AnnualReturnEvent> amend(Interest interest, AmendInterest amend) {
        return interest.equals(amend.interest())
                ? accept()
                : accept(new InterestAmended(amend.number(), amend.interest(), amend.on()));
    }

    private static Decision<AnnualReturnEvent> cease(Interest interest, CeaseInterest cease) {
        if (cease.until().equals(interest.until())) {
            return accept();
        }
        if (interest.until() != null) {
            return refuse(ALREADY_CEASED);
        }
        return cease.until().isBefore(interest.from())
                ? refuse(CEASED_BEFORE_IT_BEGAN)
                : accept(new InterestCeased(cease.number(), cease.until(), cease.on()));
    }

    private static Decision<AnnualReturnEvent> withdraw(Contents contents, WithdrawInterest withdraw) {
        return contents.entries().size() == 1
                ? refuse(NOTHING_WOULD_BE_LEFT)
                : accept(new InterestWithdrawn(withdraw.number(), withdraw.reason(), withdraw.on()));
    }
}
