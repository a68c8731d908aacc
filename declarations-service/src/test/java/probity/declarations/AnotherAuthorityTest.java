package probity.declarations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.AnnualOverHttp.JOB;
import static probity.declarations.AnnualOverHttp.due;
import static probity.declarations.AnnualOverHttp.exempted;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.AnnualOverHttp.returned;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.AnnualOverHttp.training;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.offer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.AuthorityBorder;
import probity.chassis.testing.TestToken;
import probity.declarations.reminding.ReminderRun;
import probity.declarations.vocabulary.Post;

/** Somebody who holds every post in Westminster asks for what is Kensington and Chelsea's. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class AnotherAuthorityTest {

    private static final String PLACEMENT = """
            {"capacity": "officer", "directorate": "corporate", "posts": [], "from": "2026-01-05"}
            """;

    private static final String REASON = "{\"reason\": \"x\"}";

    private static final String GROUP =
            "{\"donors\": [{\"organisation\": \"A\"}, {\"organisation\": \"B\"}], \"reason\": \"none\"}";

    private UUID gift = OFFICER.id();
    private UUID notice = OFFICER.id();
    private UUID file = OFFICER.id();
    private UUID campaign = OFFICER.id();
    private UUID annualDeclaration = OFFICER.id();
    private UUID exemption = OFFICER.id();
    private UUID training = OFFICER.id();

    @Inject
    ReminderRun reminders;

    private UUID group = OFFICER.id();

    @BeforeEach
    void somebody_has_declared_a_gift_and_interests() throws SQLException {
        Response declared = declared("25.00");
        gift = UUID.fromString(declared.path("id"));
        file = UUID.fromString(OFFICER.asks()
                .header("Idempotency-Key", gift.toString())
                .contentType("text/plain")
                .queryParam("name", "note.txt")
                .body("Thank you")
                .post(GIFTS + "/" + gift + "/files")
                .path("id"));
        int year = newYear();
        campaign = UUID.fromString(opened("kensington-chelsea", year).path("id"));
        annualDeclaration =
                UUID.fromString(returned(OFFICER, interests(year, JOB)).path("id"));
        training = UUID.fromString(HR.sends(training(OFFICER.id(), today()))
                .post("/api/v1/training-completions")
                .path("id"));
        exemption = UUID.fromString(exempted(campaign, MANAGER).path("id"));
        MANAGER.asks()
                .header("Probity-Seen", declared.header("Probity-Seen"))
                .get("/api/v1/deadlines/line")
                .then()
                .statusCode(200);
        reminders.run();
        notice = UUID.fromString(MANAGER.asks().get("/api/v1/inbox").path("items[0].id"));
        group = UUID.fromString(
                MONITORING_OFFICER.sends(GROUP).post("/api/v1/donor-groups").path("id"));
    }

    /** Of a code that binds nobody any more, so that its draft is in nobody's way. */
    private static UUID replay() {
        CodesOverHttp.draft(
                "kensington-chelsea", "rbkc-officers", CodesOverHttp.next("kensington-chelsea", "rbkc-officers"));
        return UUID.fromString(Demo.MONITORING_OFFICER
                .sends("{\"code\": \"rbkc-officers\", \"from\": \"2019-01-01\", \"until\": \"2019-12-31\"}")
                .post("/api/v1/code-replays")
                .path("id"));
    }

    @Test
    void every_route_answers_as_if_there_were_no_such_thing() {
        String api = given().get("/openapi?format=json").asString();

        var border = new AuthorityBorder(api, token())
                .thing("gifts", gift)
                .thing("files", file)
                .thing("people", OFFICER.id())
                .thing("code-replays", replay())
                .thing("people-imports", theirImport())
                .thing("inbox", notice)
                .thing("donor-groups", group)
                .body("/api/v1/donor-groups/{id}/correction", GROUP)
                .body("/api/v1/donor-groups/{id}/dissolution", REASON)
                .thing("Users", OFFICER.id())
                .body("/api/v1/gifts/{id}/correction", offer("25.00"))
                .body("/api/v1/gifts/{id}/withdrawal", "{\"reason\": \"none\"}")
                .body("/api/v1/gifts/{id}/decision", "{\"verdict\": \"keep\"}")
                .body("/api/v1/gifts/{id}/files/{file}/removal", "{\"reason\": \"none\"}")
                .body("/api/v1/people/{id}/placement", PLACEMENT)
                .body("/api/v1/people/{id}/correction", "{\"name\": \"Nobody\"}")
                .body("/api/v1/people/{id}/placement-correction", correction())
                .body("/api/v1/people/{id}/placement-withdrawal", "{\"from\": \"2026-01-05\"}")
                .body("/api/v1/people/{id}/leaving", "{\"on\": \"2026-01-05\"}")
                .body("/api/v1/people/{id}/return", "{\"placement\": %s}".formatted(PLACEMENT))
                .body("/api/v1/people/{id}/absence", absence())
                .body("/api/v1/people/{id}/absence-withdrawal", "{\"from\": \"2026-01-05\"}");
        assertThat(annualDeclarations(campaigns(border)).leaks()).isEmpty();
    }

    private AuthorityBorder campaigns(AuthorityBorder border) {
        return border.thing("campaigns", campaign)
                .thing("exemptions", exemption)
                .thing("training-completions", training)
                .body("/api/v1/training-completions/{id}/correction", training(OFFICER.id(), today()))
                .body("/api/v1/training-completions/{id}/withdrawal", REASON)
                .body("/api/v1/campaigns/{id}/due-day", "{\"dueOn\": \"%s\", \"reason\": \"x\"}".formatted(due()))
                .body("/api/v1/campaigns/{id}/population", "{\"on\": \"2026-01-05\", \"reason\": \"x\"}")
                .body("/api/v1/campaigns/{id}/reopening", REASON)
                .body("/api/v1/exemptions/{id}/ending", REASON);
    }

    private AuthorityBorder annualDeclarations(AuthorityBorder border) {
        String declaration = "/api/v1/annual-declarations/{id}";
        return border.thing("annual-declarations", annualDeclaration)
                .body(declaration + "/addition", "{\"interest\": %s}".formatted(JOB))
                .body(declaration + "/amendment", "{\"interest\": %s, \"number\": 1}".formatted(JOB))
                .body(declaration + "/cessation", "{\"number\": 1, \"until\": \"2026-01-05\"}")
                .body(declaration + "/withdrawal", "{\"number\": 1, \"reason\": \"x\"}")
                .body(declaration + "/nil-attestation", "{\"attestation\": 1, \"reason\": \"x\"}")
                .body(declaration + "/review", "{\"outcome\": \"cleared\"}")
                .body(declaration + "/mitigation-ending", "{\"number\": 1, \"reason\": \"x\"}");
    }

    @Test
    void lists_hold_nothing_of_another_authority() {
        for (String list : new String[] {
            GIFTS,
            "/api/v1/people",
            "/api/v1/gift-register",
            "/api/v1/gift-decisions",
            "/api/v1/gift-donors",
            "/api/v1/donor-groups",
            "/api/v1/deadlines",
            "/api/v1/deadlines/line",
            "/api/v1/inbox",
            "/api/v1/campaigns",
            "/api/v1/annual-declarations",
            "/api/v1/annual-reviews",
            "/api/v1/training-completions"
        }) {
            String all = given().auth()
                    .oauth2(token())
                    .get(list + "?limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(all)
                    .doesNotContain(gift.toString())
                    .doesNotContain(campaign.toString())
                    .doesNotContain(annualDeclaration.toString())
                    .doesNotContain(training.toString())
                    .doesNotContain(OFFICER.id().toString());
        }
    }

    @Test
    void a_person_of_another_authority_cannot_be_registered_here() {
        String registration = """
                {"person": "%s", "name": "Nobody", "placement": %s}
                """.formatted(OFFICER.id(), PLACEMENT);

        given().auth()
                .oauth2(token())
                .header("Idempotency-Key", "one")
                .contentType("application/json")
                .body(registration)
                .post("/api/v1/people")
                .then()
                .statusCode(404);
    }

    private static UUID theirImport() {
        return UUID.fromString(HR.asks()
                .contentType("text/csv")
                .header("Idempotency-Key", "theirs")
                .body("person,name,directorate,from\n")
                .post("/api/v1/people-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    private static String correction() {
        return "{\"from\": \"2026-01-05\", \"placement\": %s}".formatted(PLACEMENT);
    }

    private static String absence() {
        return """
                {"deputy": "%s", "from": "2026-01-05", "until": "2026-01-06"}
                """.formatted(OFFICER.id("westminster"));
    }

    private static String token() {
        String[] everyPost = Stream.concat(
                        Stream.of("hr-directory"), Arrays.stream(Post.values()).map(Post::role))
                .toArray(String[]::new);
        return TestToken.of(UUID.fromString("00000001-0000-4000-8000-000000000099"), "westminster", everyPost);
    }
}
