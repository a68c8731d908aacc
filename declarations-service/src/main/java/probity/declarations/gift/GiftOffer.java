package probity.declarations.gift;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Money;

/**
 * What was offered, by whom and when, and what the person did.
 *
 * @param receivedOn absent if it was not received, or on the day of the offer
 * @param circumstances what the declarant answered; the rest is unknown
 * @param reason why the person did what they did with it
 */
public record GiftOffer(
        Kind kind,
        Donor donor,
        Confidential description,
        Value value,
        LocalDate offeredOn,
        @Nullable LocalDate receivedOn,
        Response response,
        Map<Circumstance, Boolean> circumstances,
        @Nullable Confidential reason) {

    public GiftOffer {
        circumstances = Collections.unmodifiableMap(new TreeMap<>(circumstances));
    }

    /** The day on which it came, or was offered if it never did. */
    public LocalDate day() {
        return receivedOn == null ? offeredOn : receivedOn;
    }

    /** The same for another amount. */
    public GiftOffer worth(Money pounds) {
        return new GiftOffer(
                kind, donor, description, Value.exact(pounds), offeredOn, receivedOn, response, circumstances, reason);
    }
}
