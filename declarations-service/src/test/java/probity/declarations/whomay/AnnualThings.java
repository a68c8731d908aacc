package probity.declarations.whomay;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static probity.declarations.AnnualOverHttp.CAMPAIGNS;
import static probity.declarations.AnnualOverHttp.DECLARATIONS;
import static probity.declarations.AnnualOverHttp.EXEMPTIONS;
import static probity.declarations.AnnualOverHttp.JOB;
import static probity.declarations.AnnualOverHttp.TIE;
import static probity.declarations.AnnualOverHttp.change;
import static probity.declarations.AnnualOverHttp.due;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.nil;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.AnnualOverHttp.place;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.AnnualOverHttp.training;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.OFFICER;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import probity.chassis.testing.TestToken;
import probity.chassis.testing.Thing;
import probity.declarations.PastCampaigns;

/** Campaigns, each of a year of its own, what the officer returned in them, and training. */
final class AnnualThings {

    private final PastCampaigns past;
    private final Thing running = campaign();

    AnnualThings(PastCampaigns past) {
        this.past = past;
    }

    Map<String, Supplier<Thing>> all() {
        return Map.ofEntries(
                entry("year", AnnualThings::year),
                entry("campaign", AnnualThings::campaign),
                entry("running campaign", () -> running),
                entry("campaign that somebody answered", this::answered),
                entry("somebody asked", this::asked),
                entry("campaign that is over", this::over),
                entry("closed campaign", this::closed),
                entry("exemption", this::exemption),
                entry("return", this::returnOfTwo),
                entry("return with mitigation", this::mitigated),
                entry("completion", AnnualThings::completion),
                entry("training", AnnualThings::trained));
    }

    private static Thing year() {
        return Thing.NONE.with("year", newYear()).with("today", today()).with("due", due());
    }

    private static Thing campaign() {
        Thing year = year();
        return shown(year, CAMPAIGNS, opened("kensington-chelsea", Integer.parseInt(year.value("year"))));
    }

    /** Of those who were counted the officer comes first. */
    private Thing answered() {
        Thing campaign = campaign();
        Response returned =
                OFFICER.sends(nil(Integer.parseInt(campaign.value("year")))).post(DECLARATIONS);
        return campaign.with(Thing.MARK, returned.path("id")).with(Thing.SEEN, returned.header("Probity-Seen"));
    }

    private Thing closed() {
        Thing campaign = over();
        change(HR, 1, "")
                .post(CAMPAIGNS + "/" + campaign.value("id") + "/closing")
                .then()
                .statusCode(200);
        return campaign;
    }

    private Thing over() {
        UUID id = past.overdue();
        return Thing.NONE.withId(id).watched(() -> HR.asks().get(CAMPAIGNS + "/" + id));
    }

    /** Each time somebody else, since everybody returns once. */
    private Thing asked() {
        return PeopleThings.person()
                .with("campaign", running.value("id"))
                .with("year", running.value("year"))
                .with("tie", TIE);
    }

    private Thing exemption() {
        Thing asked = asked();
        return shown(
                asked,
                EXEMPTIONS,
                HR.sends("""
                {"campaign": "%s", "person": "%s", "ground": "long-term-absence", "reason": "Ill since March"}
                """.formatted(asked.value("campaign"), asked.value("person")))
                        .post(EXEMPTIONS));
    }

    private Thing returnOfTwo() {
        Thing asked = asked();
        String token = TestToken.of(UUID.fromString(asked.value("person")), "kensington-chelsea", "declarant");
        Supplier<RequestSpecification> own = () -> given().auth().oauth2(token);
        Response returned = own.get()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(interests(Integer.parseInt(asked.value("year")), JOB, TIE))
                .post(DECLARATIONS);
        return asked.withId(returned.path("id"))
                .with(Thing.SEEN, returned.header("Probity-Seen"))
                .watched(() -> own.get().get(place(returned)));
    }

    private Thing mitigated() {
        Thing returned = returnOfTwo();
        change(MANAGER, 1, """
                {"outcome": "mitigation-required", "measures": [{"what": "No part in it", "until": "%s"}]}
                """.formatted(due()))
                .post(DECLARATIONS + "/" + returned.value("id") + "/review")
                .then()
                .statusCode(200);
        return returned;
    }

    private static Thing completion() {
        return year().with("training", training(OFFICER.id(), today()));
    }

    private static Thing trained() {
        Thing completion = completion();
        return shown(
                completion,
                "/api/v1/training-completions",
                HR.sends(completion.value("training")).post("/api/v1/training-completions"));
    }

    private static Thing shown(Thing thing, String place, Response created) {
        UUID id = UUID.fromString(created.path("id"));
        return thing.withId(id)
                .with(Thing.SEEN, created.header("Probity-Seen"))
                .watched(() -> HR.asks().get(place + "/" + id));
    }
}
