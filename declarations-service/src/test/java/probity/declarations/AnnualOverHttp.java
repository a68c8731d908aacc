package probity.declarations;

import static io.restassured.RestAssured.given;
import static probity.declarations.Demo.HR;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Campaigns and annual declarations as a client sees them. Each test has a year of its own. */
public final class AnnualOverHttp {

    public static final String CAMPAIGNS = "/api/v1/campaigns";

    public static final String DECLARATIONS = "/api/v1/annual-declarations";

    public static final String EXEMPTIONS = "/api/v1/exemptions";

    /** Free text that may turn up nowhere but in front of those entitled. */
    public static final String NATURE = "Serving coffee at weekends";

    public static final String JOB = """
            {"kind": "second-job", "holder": "self", "nature": "%s", "from": "2025-09-01",
             "particulars": {"employment": {"employer": {"organisation": "Corner Cafe Ltd", "number": "01234567"},
                                            "paid": true, "hoursAWeek": 12, "hoursAltogether": 49}}}
            """.formatted(NATURE);

    public static final String TIE = """
            {"kind": "tie-to-councillor", "holder": "self", "nature": "We share a house", "from": "2020-01-01",
             "particulars": {"personTie": {"name": "Zoe Quill", "relationship": "partner", "role": "councillor"}}}
            """;

    private static final AtomicInteger YEARS = new AtomicInteger(2001);

    private AnnualOverHttp() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    public static LocalDate due() {
        return today().plusDays(30);
    }

    public static int newYear() {
        return YEARS.getAndIncrement();
    }

    public static String opening(int year, LocalDate populationOn, LocalDate dueOn) {
        return """
                {"year": %d, "populationOn": "%s", "dueOn": "%s"}
                """.formatted(year, populationOn, dueOn);
    }

    /** A campaign that HR has just opened. */
    public static Response opened(String authority, int year) {
        return HR.sends(authority, opening(year, today(), due()))
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** The year of a campaign in Kensington and Chelsea. */
    public static int yearOfACampaign() {
        int year = newYear();
        opened("kensington-chelsea", year);
        return year;
    }

    public static String interests(int year, String... interests) {
        return """
                {"year": %d, "interests": [%s]}
                """.formatted(year, String.join(", ", interests));
    }

    public static String nil(int year) {
        return """
                {"year": %d, "nil": {"attestation": 1}}
                """.formatted(year);
    }

    /** What somebody has just returned. */
    public static Response returned(Demo who, String body) {
        return who.sends(body)
                .post(DECLARATIONS)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** Whom HR has just exempted. */
    public static Response exempted(Object campaign, Demo person) {
        return HR.sends("""
                {"campaign": "%s", "person": "%s", "ground": "long-term-absence", "reason": "Ill since March"}
                """.formatted(campaign, person.id()))
                .post(EXEMPTIONS)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** That somebody completed the training on the code of Kensington and Chelsea's officers. */
    public static String training(UUID person, LocalDate completedOn) {
        return """
                {"person": "%s", "code": "%s", "version": 1, "completedOn": "%s"}
                """.formatted(person, code(), completedOn);
    }

    /** The code that binds the officers of Kensington and Chelsea now. */
    private static String code() {
        return given().get("/api/v1/authorities/kensington-chelsea/codes").path("items[0].code");
    }

    public static String place(Response returned) {
        return DECLARATIONS + "/" + returned.path("id");
    }

    public static RequestSpecification change(Demo who, int version, String json) {
        return who.sends(json).header("If-Match", "\"" + version + "\"");
    }
}
