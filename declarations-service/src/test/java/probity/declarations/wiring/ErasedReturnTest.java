package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.AnnualOverHttp.CAMPAIGNS;
import static probity.declarations.AnnualOverHttp.DECLARATIONS;
import static probity.declarations.AnnualOverHttp.JOB;
import static probity.declarations.AnnualOverHttp.NATURE;
import static probity.declarations.AnnualOverHttp.TIE;
import static probity.declarations.AnnualOverHttp.change;
import static probity.declarations.AnnualOverHttp.due;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.command.Aggregate;
import probity.chassis.identity.Authority;
import probity.chassis.log.EventLog;
import probity.chassis.projection.Follower;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.testing.Rebuilt;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturnCommand;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAdded;
import probity.declarations.annualreturn.Particulars;

/** An annual declaration of somebody who is then erased: the words go, and everything else goes on. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("P-4")
class ErasedReturnTest {

    private static final Authority HERE = new Authority("kensington-chelsea");

    private static final String MEASURE = "No part in the cafe's tender";

    private static final String REASON = "It was my sister's";

    private static final String CLEARED = "{\"outcome\": \"cleared\"}";

    private static final String MITIGATION = """
            {"outcome": "mitigation-required", "measures": [{"what": "%s", "until": "%s"}]}
            """.formatted(MEASURE, due());

    @Inject
    DataSource database;

    @Inject
    EventLog log;

    @Inject
    SubjectKeys keys;

    @Inject
    Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns;

    @Inject
    @Any
    Instance<Follower> followers;

    private final UUID person = UUID.randomUUID();
    private final int year = newYear();
    private @Nullable Response latest;
    private String campaign = "";
    private String declaration = "";

    /** Reviewed with a mitigation, and since then changed, so that it waits for a review again. */
    @BeforeEach
    void somebody_has_returned_interests_and_was_reviewed() {
        Response registered = HR.sends("""
                        {"person": "%s", "name": "Ann Hill", "placement": {"capacity": "officer",
                         "directorate": "adult-services", "lineManager": "%s", "posts": [], "from": "2026-01-05"}}
                        """.formatted(person, MANAGER.id())).post("/api/v1/people");
        listed(HR.asks(), registered, "/api/v1/people?limit=1", person.toString());
        campaign = opened(HERE.id(), year).path("id");
        Response returned = sends(interests(year, JOB, JOB)).post(DECLARATIONS);
        returned.then().statusCode(201);
        declaration = DECLARATIONS + "/" + returned.path("id");
        done(change(MANAGER, 1, MITIGATION), "/review");
        done(sends("{\"interest\": %s}".formatted(TIE)).header("If-Match", "\"2\""), "/addition");
        done(sends("{\"number\": 2, \"reason\": \"%s\"}".formatted(REASON)).header("If-Match", "\"3\""), "/withdrawal");
    }

    @Test
    void the_words_are_gone_and_all_else_is_shown() {
        keys.destroy(person, HERE, Instant.EPOCH);

        for (String place : new String[] {declaration, declaration + "/history", declaration + "/review"}) {
            String shown =
                    MANAGER.asks().get(place).then().statusCode(200).extract().asString();
            assertThat(shown).doesNotContain(NATURE, MEASURE, REASON);
        }
        MANAGER.asks()
                .get(declaration)
                .then()
                .body("interests[0].interest.nature", nullValue())
                .body("interests[0].interest.kind", equalTo("second-job"))
                .body("interests[0].interest.particulars.employment.hoursAWeek", equalTo(12));
        MANAGER.asks()
                .get(declaration + "/review")
                .then()
                .body("mitigations[0].what", nullValue())
                .body("mitigations[0].until", equalTo(due().toString()));
        asks().get(DECLARATIONS).then().statusCode(200).body("items.returned.year", hasItem(year));
    }

    @Test
    void lists_figures_and_tables_count_it_as_before() {
        keys.destroy(person, HERE, Instant.EPOCH);

        listed(MANAGER.asks(), latest, "/api/v1/annual-reviews?limit=200", person.toString());
        String completion = CAMPAIGNS + "/" + campaign + "/completion";
        listed(HR.asks(), latest, completion + "?state=returned", person.toString());
        listed(HR.asks().accept("text/csv"), latest, completion, person.toString());
        listed(HR.asks(), latest, CAMPAIGNS + "/" + campaign + "/totals", "adult-services");
        listed(
                MONITORING_OFFICER.asks().accept("text/csv"),
                latest,
                CAMPAIGNS + "/" + campaign + "/totals",
                "adult-services");
    }

    @Test
    void a_decision_without_words_is_taken_and_one_with_words_is_refused_with_a_sentence() {
        keys.destroy(person, HERE, Instant.EPOCH);

        change(MANAGER, 4, MITIGATION)
                .post(declaration + "/review")
                .then()
                .statusCode(409)
                .body("code", equalTo("subject-erased"));
        sends("{\"interest\": %s}".formatted(JOB))
                .header("If-Match", "\"4\"")
                .post(declaration + "/addition")
                .then()
                .statusCode(409)
                .body("code", equalTo("subject-erased"));
        change(MANAGER, 4, CLEARED).post(declaration + "/review").then().statusCode(200);
    }

    @Test
    void the_names_of_others_go_with_their_own_key() {
        keys.destroy(others(), HERE, Instant.EPOCH);

        MANAGER.asks()
                .get(declaration)
                .then()
                .statusCode(200)
                .body("interests[0].interest.nature", equalTo(NATURE))
                .body("interests[1].interest.particulars.personTie.name", nullValue())
                .body("interests[1].interest.particulars.personTie.role", equalTo("councillor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-annual-declarations", "awaiting-review", "completion"})
    void a_rebuild_makes_the_same_rows_without_the_words(String projection) throws SQLException {
        keys.destroy(person, HERE, Instant.EPOCH);
        keys.destroy(others(), HERE, Instant.EPOCH);
        Follower follower = followers.stream()
                .filter(each -> each.name().startsWith(projection + "."))
                .findFirst()
                .orElseThrow();

        Rebuilt.equalsTheOneItReplaces(follower, database, log);
    }

    /** Whose key seals the names of others in this declaration. */
    private UUID others() {
        UUID id = UUID.fromString(declaration.substring(declaration.lastIndexOf('/') + 1));
        var added = log.read(returns.stream(id)).events().stream()
                .map(stored -> returns.codec().decode(stored).event())
                .filter(InterestAdded.class::isInstance)
                .findFirst()
                .orElseThrow();
        return ((Particulars.PersonTie) ((InterestAdded) added).interest().particulars())
                .name()
                .subject();
    }

    private static void listed(RequestSpecification reader, @Nullable Response after, String place, String expected) {
        assertThat(reader.header("Probity-Seen", Objects.requireNonNull(after).header("Probity-Seen"))
                        .get(place)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(expected);
    }

    private void done(RequestSpecification request, String fact) {
        latest = request.post(declaration + fact);
        latest.then().statusCode(200);
    }

    private RequestSpecification asks() {
        return RestAssured.given().auth().oauth2(TestToken.of(person, HERE.id(), "declarant"));
    }

    private RequestSpecification sends(String json) {
        return asks().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(json);
    }
}
