package probity.acceptance;

/** Somebody without an account raises a concern and comes back with the receipt alone. */
record ConcernIsRaised(Scene scene) implements Step {

    static final String RECEIPT = "receipt";

    static final String DOOR = "/api/v1/authorities/kensington-chelsea/";

    @Override
    public String title() {
        return "Somebody without an account raises a concern, and comes back with nothing but a receipt";
    }

    @Override
    public String show() {
        Client nobody = scene.nobody();
        Reply raised = nobody.post(DOOR + "concerns", """
                        {"kind": "criminal-offence", "text": "Invoices are paid for work that nobody did."}
                        """).expect(201);
        String receipt = raised.body().path("receipt").asText();
        Shown.that(receipt.replaceAll("[^0-9A-Z]", "").length() >= 24, () -> "the receipt is too short");
        scene.remember(RECEIPT, receipt);

        Reply back = nobody.post(DOOR + "conversation", "{\"receipt\": \"%s\"}".formatted(receipt))
                .expect(200);
        Reply wrong = nobody.post(DOOR + "conversation", "{\"receipt\": \"%s\"}".formatted(changed(receipt)))
                .expect(404);
        Reply malformed = nobody.post(DOOR + "conversation", "{\"receipt\": \"nonsense\"}")
                .expect(404);
        Shown.equal("the answer to a malformed receipt", wrong.text(), malformed.text());
        return """
                receipt of %d characters, shown once; with it: status "%s"
                a wrong receipt and a malformed one get one and the same answer: 404 %s""".formatted(
                        receipt.length(),
                        back.body().path("status").asText(),
                        wrong.body().path("code").asText());
    }

    private static String changed(String receipt) {
        char first = receipt.charAt(0) == 'A' ? 'B' : 'A';
        return first + receipt.substring(1);
    }
}
