package probity.acceptance;

import java.time.LocalDate;
import java.util.UUID;

/** Gifts as a front end words them. */
final class Gifts {

    private Gifts() {}

    /** A hamper from a company, accepted, offered on that day; each from another, so that no two add up. */
    static String offer(String pounds, LocalDate offeredOn) {
        return offer(pounds, offeredOn, "Acme %s Ltd".formatted(UUID.randomUUID()));
    }

    static String offer(String pounds, LocalDate offeredOn, String donor) {
        return """
                {"kind": "gift", "donor": {"organisation": "%s", "relation": "supplier"},
                 "description": "A hamper", "value": {"amount": "%s", "currency": "GBP"},
                 "offeredOn": "%s", "receivedOn": "%s", "response": "accepted",
                 "circumstances": {"solicited": false, "relatedToRole": true}}
                """.formatted(donor, pounds, offeredOn, offeredOn);
    }
}
