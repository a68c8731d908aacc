package probity.declarations.declaring;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.chassis.sealing.KeyedHash;
import probity.declarations.gift.Assessment;
import probity.declarations.gift.Assessor;
import probity.declarations.gift.GiftCommand.CorrectGift;
import probity.declarations.gift.GiftCommand.DeclareGift;
import probity.declarations.gift.GiftCommand.WithdrawGift;
import probity.declarations.gift.GiftOffer;
import probity.declarations.gift.Places;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** Makes the commands of a declarant, with all that the decision needs to know. */
@Singleton
class DeclarantsCommands {

    private final Assessor assessor;
    private final Places places;
    private final KeyedHash hash;
    private final Clock clock;

    DeclarantsCommands(Assessor assessor, Places places, KeyedHash hash, Clock clock) {
        this.assessor = assessor;
        this.places = places;
        this.hash = hash;
        this.clock = clock;
    }

    DeclareGift declare(UUID gift, Caller caller, OfferBody body) {
        GiftOffer offer = offer(gift, caller, body);
        Place place = place(caller);
        return new DeclareGift(declarant(caller), place.directorate(), offer, assess(caller, offer), today());
    }

    CorrectGift correct(UUID gift, Caller caller, OfferBody body) {
        GiftOffer offer = offer(gift, caller, body);
        return new CorrectGift(declarant(caller), offer, assess(caller, offer));
    }

    WithdrawGift withdraw(Caller caller, String reason) {
        return new WithdrawGift(declarant(caller), new Confidential(caller.person(), reason), today());
    }

    /** A donor who is a person has a key for each gift: nobody can tell that two gifts came from one person. */
    private GiftOffer offer(UUID gift, Caller caller, OfferBody body) {
        UUID donor = hash.uuid(caller.authority(), "donor", gift.toString());
        return new OfferReader(caller.person(), donor, today()).read(body);
    }

    private Place place(Caller caller) {
        return places.placeOf(declarant(caller), today())
                .orElseThrow(() -> Problem.of(
                                CONFLICT,
                                "declarant-not-placed",
                                "HR has not said yet where you work, so nobody could decide on what you declare.")
                        .thrown());
    }

    private Assessment assess(Caller caller, GiftOffer offer) {
        return assessor.assess(declarant(caller), offer)
                .orElseThrow(() -> Problem.of(
                                CONFLICT,
                                "no-code-in-force",
                                "Your authority ran no code for people like you on the day of the offer.")
                        .thrown());
    }

    private static PersonId declarant(Caller caller) {
        return new PersonId(caller.person());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
