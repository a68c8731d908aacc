package probity.acceptance;

import java.time.LocalDate;

/** Gifts as a front end words them. */
final class Gifts {

    private Gifts() {}

    /** A hamper from a company, accepted, offered on that day. */
    static String offer(String pounds, LocalDate offeredOn) {
        return """
                {"kind": "gift", "donor": {"organisation": "Acme Ltd", "relation": "supplier"},
                 "description": "A hamper", "value": {"amount": "%s", "currency": "GBP"},
                 "offeredOn": "%s", "receivedOn": "%s", "response": "accepted",
                 "circumstances": {"solicited": false, "relatedToRole": true}}
                """.formatted(pounds, offeredOn, offeredOn);
    }
}
