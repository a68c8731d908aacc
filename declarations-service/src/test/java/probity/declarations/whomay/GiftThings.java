package probity.declarations.whomay;

import static java.util.Map.entry;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import probity.chassis.testing.TestToken;
import probity.chassis.testing.Thing;
import probity.declarations.GiftsOverHttp;
import probity.declarations.reminding.ReminderRun;

/** Gifts of the officer, and what comes of them. Each is from a donor of its own, so that none adds up with another. */
final class GiftThings {

    private static final String PUBLIC = "/api/v1/authorities/leicester/gift-register";

    private static final String HERE = "kensington-chelsea";

    private final ReminderRun reminders;

    GiftThings(ReminderRun reminders) {
        this.reminders = reminders;
    }

    Map<String, Supplier<Thing>> all() {
        return Map.ofEntries(
                entry("offer", GiftThings::offer),
                entry("gift", GiftThings::gift),
                entry("gift of somebody new", GiftThings::ofSomebodyNew),
                entry("deadlines of somebody", GiftThings::deadlines),
                entry("gift told to HR", GiftThings::told),
                entry("file", GiftThings::file),
                entry("donor group", GiftThings::group),
                entry("public entry", GiftThings::published),
                entry("notice", this::notice));
    }

    private static Thing offer() {
        String donor = "Donor " + UUID.randomUUID();
        String offer = GiftsOverHttp.offer("25.00")
                .replace("Acme Ltd", donor)
                .replace("\"companyNumber\": \"01234567\", ", "")
                .replace("2026-03-02", today().toString())
                .replace("\"receivedOn\": \"2026-03-03\",", "");
        return Thing.NONE.with("offer", offer).with("donor", donor);
    }

    private static Thing gift() {
        return gift(HERE, offer());
    }

    private static Thing gift(String town, Thing offer) {
        Response declared = OFFICER.sends(town, offer.value("offer")).post(GIFTS);
        String id = declared.path("id");
        return offer.withId(id)
                .with(WhoMayTest.TOWN, town)
                .with(Thing.SEEN, declared.header("Probity-Seen"))
                .watched(() -> OFFICER.asks(town).get(GIFTS + "/" + id));
    }

    /** Their lists and their manager's show nothing else, however much others have left. */
    private static Thing ofSomebodyNew() {
        Thing person = PeopleThings.personOfTheirOwn();
        Thing offer = offer();
        String token = TestToken.of(UUID.fromString(person.value("person")), HERE, "declarant");
        Supplier<RequestSpecification> own = () -> RestAssured.given().auth().oauth2(token);
        Response declared = own.get()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(offer.value("offer"))
                .post(GIFTS);
        String id = declared.path("id");
        return person.withId(id)
                .with("recipient", person.value("person"))
                .with(Thing.SEEN, declared.header("Probity-Seen"))
                .watched(() -> own.get().get(GIFTS + "/" + id));
    }

    /** They go by the person who owes, and show the gift. */
    private static Thing deadlines() {
        Thing gift = ofSomebodyNew();
        return gift.with("id", gift.value("person"));
    }

    /** Of which the manager had the HR director told, as the code of Leicester lets them. */
    private static Thing told() {
        Thing offer = offer();
        String promotion = offer.value("offer")
                .replace("\"kind\": \"gift\"", "\"kind\": \"promotion\"")
                .replace("\"response\": \"accepted\"", "\"response\": \"refused\"");
        Thing gift = gift("leicester", offer.with("offer", promotion));
        Response decided = MANAGER.sends("leicester", "{\"verdict\": \"noted\", \"tellHrDirector\": true}")
                .header("If-Match", "\"1\"")
                .post(GIFTS + "/" + gift.value("id") + "/decision");
        decided.then().statusCode(200);
        return gift.with(Thing.SEEN, decided.header("Probity-Seen"));
    }

    private static Thing file() {
        Thing gift = gift();
        String files = GIFTS + "/" + gift.value("id") + "/files";
        Response attached = OFFICER.asks()
                .header("Idempotency-Key", gift.value("id"))
                .contentType("text/plain")
                .queryParam("name", "note.txt")
                .body("Thank you")
                .post(files);
        String file = files + "/" + attached.path("id");
        return gift.with("file", attached.path("id"))
                .with(Thing.MARK, attached.path("id"))
                .with(Thing.SEEN, attached.header("Probity-Seen"))
                .watched(() -> OFFICER.asks().get(file));
    }

    private static Thing group() {
        Thing donors = Thing.NONE.with("one", UUID.randomUUID()).with("other", UUID.randomUUID());
        Response grouped = MONITORING_OFFICER
                .sends(
                        "{\"donors\": [{\"organisation\": \"%s\"}, {\"organisation\": \"%s\"}], \"reason\": \"One owner\"}"
                                .formatted(donors.value("one"), donors.value("other")))
                .post("/api/v1/donor-groups");
        String id = grouped.path("id");
        return donors.withId(id)
                .with(Thing.SEEN, grouped.header("Probity-Seen"))
                .watched(() -> MONITORING_OFFICER.asks().get("/api/v1/donor-groups/" + id));
    }

    /** Of a councillor of Leicester: those are published. The public hears of it a moment later. */
    private static Thing published() {
        Thing offer = offer();
        COUNCILLOR
                .sends("leicester", offer.value("offer").replace("25.00", "250.00"))
                .post(GIFTS)
                .then()
                .statusCode(201);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String entry;
        do {
            entry = RestAssured.given()
                    .queryParam("donor", offer.value("donor"))
                    .get(PUBLIC)
                    .path("items[0].id");
        } while (entry == null && System.nanoTime() < deadline);
        return offer.with("authority", "leicester").with("entry", entry).with(Thing.MARK, entry);
    }

    /** The manager was told that a gift waits for them. */
    private Thing notice() {
        Thing gift = gift();
        MANAGER.asks()
                .header("Probity-Seen", gift.value(Thing.SEEN))
                .get("/api/v1/deadlines/line")
                .then()
                .statusCode(200);
        try {
            reminders.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Supplier<Response> inbox = () -> MANAGER.asks().get("/api/v1/inbox?limit=200");
        return Thing.NONE
                .withId(inbox.get().path("items.find { it.link == '%s/%s' }.id".formatted(GIFTS, gift.value("id"))))
                .watched(inbox);
    }
}
