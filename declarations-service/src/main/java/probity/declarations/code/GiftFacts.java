package probity.declarations.code;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Money;

/**
 * What is known of a gift, hospitality or an offer of either.
 *
 * @param receivedOn absent if it was not received, or on the day of the offer
 * @param known the facts that somebody has answered; a fact that is not in it is unknown
 */
public record GiftFacts(
        GiftKind kind,
        Valuation value,
        DonorRelation donor,
        LocalDate offeredOn,
        @Nullable LocalDate receivedOn,
        GiftResponse response,
        Map<Fact, Boolean> known) {

    public GiftFacts {
        known = Map.copyOf(known);
        if (receivedOn != null && receivedOn.isBefore(offeredOn)) {
            throw new IllegalArgumentException("nothing is received before it is offered");
        }
    }

    /** The same for another amount. */
    public GiftFacts worth(Money pounds) {
        return new GiftFacts(kind, Valuation.exactly(pounds), donor, offeredOn, receivedOn, response, known);
    }

    LocalDate day(Deadline.Start start) {
        return switch (start) {
            case OFFER -> offeredOn;
            case RECEIPT -> Optional.ofNullable(receivedOn).orElse(offeredOn);
        };
    }
}
