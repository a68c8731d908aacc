package probity.declarations.whomay;

import static java.util.Map.entry;
import static probity.declarations.AnnualOverHttp.CAMPAIGNS;
import static probity.declarations.AnnualOverHttp.EXEMPTIONS;
import static probity.declarations.AnnualOverHttp.JOB;
import static probity.declarations.AnnualOverHttp.TIE;
import static probity.declarations.AnnualOverHttp.change;
import static probity.declarations.AnnualOverHttp.due;
import static probity.declarations.AnnualOverHttp.exempted;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.AnnualOverHttp.place;
import static probity.declarations.AnnualOverHttp.returned;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.AnnualOverHttp.training;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.OFFICER;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import probity.chassis.testing.Thing;
import probity.declarations.PastCampaigns;

/** Campaigns, each of a year of its own, what the officer returned in them, and training. */
final class AnnualThings {

    private final PastCampaigns past;

    AnnualThings(PastCampaigns past) {
        this.past = past;
    }

    Map<String, Supplier<Thing>> all() {
        return Map.ofEntries(
                entry("year", AnnualThings::year),
                entry("campaign", AnnualThings::campaign),
                entry("campaign that is over", this::over),
                entry("closed campaign", this::closed),
                entry("exemption", AnnualThings::exemption),
                entry("return", AnnualThings::returnOfTwo),
                entry("return with mitigation", AnnualThings::mitigated),
                entry("completion", AnnualThings::completion),
                entry("training", AnnualThings::trained));
    }

    private static Thing year() {
        return Thing.NONE
                .with("year", newYear())
                .with("today", today())
                .with("due", due())
                .with("person", MANAGER.id())
                .with("job", JOB)
                .with("tie", TIE);
    }

    private static Thing campaign() {
        Thing year = year();
        return shown(year, CAMPAIGNS, opened("kensington-chelsea", Integer.parseInt(year.value("year"))));
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

    private static Thing exemption() {
        Thing campaign = campaign();
        return shown(campaign, EXEMPTIONS, exempted(campaign.value("id"), MANAGER));
    }

    private static Thing returnOfTwo() {
        Thing campaign = campaign();
        Response returned = returned(OFFICER, interests(Integer.parseInt(campaign.value("year")), JOB, TIE));
        return campaign.with("campaign", campaign.value("id"))
                .withId(returned.path("id"))
                .with(Thing.SEEN, returned.header("Probity-Seen"))
                .watched(() -> OFFICER.asks().get(place(returned)));
    }

    private static Thing mitigated() {
        Thing returned = returnOfTwo();
        change(MANAGER, 1, """
                {"outcome": "mitigation-required", "measures": [{"what": "No part in it", "until": "%s"}]}
                """.formatted(due()))
                .post("/api/v1/annual-declarations/" + returned.value("id") + "/review")
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
