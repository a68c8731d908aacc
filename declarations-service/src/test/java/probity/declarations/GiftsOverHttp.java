package probity.declarations;

import static probity.declarations.Demo.OFFICER;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Gifts as a client sees them. */
public final class GiftsOverHttp {

    public static final String GIFTS = "/api/v1/gifts";

    /** Free text that may turn up nowhere but in front of those entitled. */
    public static final String DESCRIPTION = "Two tickets for the opera";

    private GiftsOverHttp() {}

    public static String offer(String amount) {
        return """
                {"kind": "gift",
                 "donor": {"organisation": "Acme Ltd", "companyNumber": "01234567", "relation": "supplier"},
                 "description": "%s",
                 "value": {"amount": "%s", "currency": "GBP"},
                 "offeredOn": "2026-03-02",
                 "receivedOn": "2026-03-03",
                 "response": "accepted",
                 "circumstances": {"solicited": false, "relatedToRole": true}}
                """.formatted(DESCRIPTION, amount);
    }

    public static String offerOfAPerson(String name) {
        return offer("25.00")
                .replace(
                        "\"organisation\": \"Acme Ltd\", \"companyNumber\": \"01234567\"",
                        "\"person\": \"%s\"".formatted(name));
    }

    /** A gift that the officer has just declared. */
    public static Response declared(String amount) {
        return declared(OFFICER, amount);
    }

    public static Response declared(Demo declarant, String amount) {
        return declarant
                .sends(offer(amount))
                .post(GIFTS)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** Where that gift is. */
    public static String place(Response declared) {
        return GIFTS + "/" + declared.path("id");
    }

    /** A change of the first version. */
    public static RequestSpecification change(Demo who, String json) {
        return who.sends(json).header("If-Match", "\"1\"");
    }
}
