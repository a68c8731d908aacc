package probity.declarations.replaying;

import probity.declarations.code.GiftFacts;
import probity.declarations.gift.GiftOffer;

/** Says an offer in the words of codes, as it is said when a gift is declared. */
@FunctionalInterface
public interface FactsOfOffers {
    GiftFacts facts(GiftOffer offer);
}
