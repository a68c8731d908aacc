package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A draft with another threshold is held against the gifts there are, put right, and adopted by three sign-offs. */
record CodeIsAdoptedBySignOff(Scene scene) implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<List<String>> SIGNERS = List.of(
            List.of("mo.kensington", "monitoring-officer"),
            List.of("hr-director.kensington", "hr-director"),
            List.of("audit.kensington", "audit-director"));

    @Override
    public String title() {
        return "A draft code is replayed over the gifts there are, put right, and adopted by three sign-offs";
    }

    @Override
    public String show() {
        Client officer = scene.person("mo.kensington");
        withdrawLeftover(officer);
        JsonNode versions = officer.get(own()).expect(200).body().path("versions");
        JsonNode last = versions.path(versions.size() - 1);
        int version = last.path("version").asInt() + 1;
        LocalDate from =
                later(scene.today(), LocalDate.parse(last.path("inForceFrom").asText()));
        ObjectNode text = (ObjectNode)
                scene.nobody().get("/api/v1/codes/" + code()).expect(200).body();
        text.put("version", version).put("inForceFrom", from.toString());
        String dearer = text.toString()
                .replace("\"atLeast\":\"20.00\"", "\"atLeast\":\"40.00\"")
                .replace("\"below\":\"20.00\"", "\"below\":\"40.00\"");
        Shown.that(!dearer.equals(text.toString()), () -> "the code has no threshold of twenty pounds");

        officer.create(own() + "/draft", dearer).expect(201);
        String replayed = replay(officer, version);
        Reply draft = officer.get(own()).expect(200);
        officer.change(own() + "/draft/correction", draft.header("ETag"), text.toString())
                .expect(200);
        return replayed + "\n" + signOff(version) + ", in force from " + from;
    }

    /** The code by which the officer's gift was judged. */
    private String code() {
        return scene.recall(GiftIsDecidedOn.CODE);
    }

    private String own() {
        return "/api/v1/own-codes/" + code();
    }

    /** A tour that was broken off may have left one. */
    private void withdrawLeftover(Client officer) {
        Reply own = officer.get(own()).expect(200);
        if (own.body().hasNonNull("proposal")) {
            officer.change(own() + "/withdrawal", own.header("ETag"), "").expect(200);
        }
    }

    private static LocalDate later(LocalDate today, LocalDate last) {
        return (last.isAfter(today) ? last : today).plusDays(1);
    }

    private String replay(Client officer, int version) {
        String request = """
                {"code": "%s", "from": "%s", "until": "%s"}
                """.formatted(code(), scene.today(), scene.today());
        Reply started = officer.create("/api/v1/code-replays", request).expect(201);
        String place = "/api/v1/code-replays/" + started.body().path("id").asText();
        JsonNode done = Patience.until(
                PATIENCE,
                () -> officer.get(place).expect(200).body(),
                replay -> replay.path("state").asText().equals("done"),
                "the replay does not come to its end");
        String gift = scene.recall(GiftIsDecidedOn.GIFT);
        JsonNode differences =
                officer.get(place + "/differences?limit=200").expect(200).body().path("items");
        JsonNode ours = StreamSupport.stream(differences.spliterator(), false)
                .filter(difference -> difference.path("gift").asText().equals(gift))
                .findFirst()
                .orElseThrow(() -> new Shown.NotShown("the replay misses the gift of £25.00"));
        Shown.equal(
                "its answer today", "yes", ours.path("before").path("answer").asText());
        Shown.that(
                !ours.path("after").path("answer").asText().equals("yes"),
                () -> "the draft judges the gift of £25.00 as before");
        scene.person("officer.kensington").get(place).expect(403);
        scene.person("mo.westminster").get(place).expect(404);
        return "draft version %d at £40.00: %s of %s gifts of today judged differently; the one of £25.00 from yes to %s"
                .formatted(
                        version,
                        done.path("totals").path("different").asText(),
                        done.path("totals").path("total").asText(),
                        ours.path("after").path("answer").asText());
    }

    private String signOff(int version) {
        scene.person("officer.kensington").get(own()).expect(403);
        for (List<String> signer : SIGNERS) {
            Client client = scene.person(signer.getFirst());
            Reply seen = client.get(own()).expect(200);
            Shown.that(seen.body().hasNonNull("proposal"), () -> "adopted before " + signer.getFirst() + " signed");
            client.change(own() + "/sign-off", seen.header("ETag"), "{\"post\": \"%s\"}".formatted(signer.getLast()))
                    .expect(200);
        }
        JsonNode own = scene.person("mo.kensington").get(own()).expect(200).body();
        JsonNode adopted = own.path("versions").path(own.path("versions").size() - 1);
        Shown.equal("the version adopted", version, adopted.path("version").asInt());
        Shown.that(!own.hasNonNull("proposal"), () -> "the draft still waits");
        return "version %d adopted, signed off by %s"
                .formatted(version, SIGNERS.stream().map(List::getLast).collect(Collectors.joining(", ")));
    }
}
