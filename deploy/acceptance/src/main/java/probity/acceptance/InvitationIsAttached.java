package probity.acceptance;

/** Whoever declared adds the invitation; the line manager opens it, and to another council's manager there is none. */
record InvitationIsAttached(Scene scene) implements Step {

    private static final String INVITATION = "You are invited to the opera on Friday.\n";

    @Override
    public String title() {
        return "The officer adds the invitation to the gift, and the line manager opens it";
    }

    @Override
    public String show() {
        String files = "/api/v1/gifts/" + scene.recall(GiftIsDecidedOn.GIFT) + "/files";
        Reply attached = scene.person("officer.kensington")
                .upload(files + "?name=invitation.txt", "text/plain", INVITATION)
                .expect(201);
        String place = files + "/" + attached.body().path("id").asText();
        scene.person("officer.kensington")
                .upload(files + "?name=program.exe", "text/plain", "MZ\u0000\u0001\u0002\u0003")
                .expect(415);
        scene.person("manager.westminster").get(place).expect(404);
        Reply opened = scene.person("manager.kensington").get(place).expect(200);
        Shown.equal("the invitation", INVITATION, opened.text());
        return "%s, %s bytes, sealed as %s…; a program under the same route: 415; another council's manager: 404"
                .formatted(
                        attached.body().path("mediaType").asText(),
                        attached.body().path("bytes").asText(),
                        attached.body().path("digest").asText().substring(0, 12));
    }
}
