package probity.declarations.whomay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.Cells;
import probity.chassis.testing.TestToken;
import probity.chassis.testing.Thing;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.PastCampaigns;
import probity.declarations.reminding.ReminderRun;
import probity.declarations.vocabulary.Post;

/**
 * Each operation as each caller, against {@code who-may.txt}. Whoever adds an operation adds a row there, and a thing
 * to ask for if there is none yet.
 */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("P-1")
class WhoMayTest {

    /** The value of a thing that says whose it is, if it is not the officer's. */
    static final String OWN = "own";

    /** The value of a thing that says who its line manager is, if not the demo's. */
    static final String BOSS = "boss";

    /** The value of a thing that says where it is, if not in Kensington and Chelsea. */
    static final String TOWN = "town";

    @Inject
    ReminderRun reminders;

    @Inject
    PastCampaigns past;

    @Test
    void each_operation_lets_in_whom_the_table_names_and_nobody_else() {
        var cells = new Cells(
                given().get("/openapi?format=json").asString(), Cells.table("who-may.txt"), tokens(), things());

        var faults = cells.faults();

        System.out.println(cells.told());
        assertThat(faults).isEmpty();
    }

    private Map<String, Supplier<Thing>> things() {
        Map<String, Supplier<Thing>> things = new HashMap<>(Map.of("-", () -> Thing.NONE));
        things.putAll(new GiftThings(reminders).all());
        things.putAll(new AnnualThings(past).all());
        things.putAll(PeopleThings.all());
        things.putAll(CodeThings.all());
        return things;
    }

    /** Single roles, as far as that makes sense: so no role is let in by another one. */
    private static Map<String, Function<Thing, String>> tokens() {
        Map<String, Function<Thing, String>> tokens = new LinkedHashMap<>();
        tokens.put(OWN, thing -> TestToken.of(one(OWN, Demo.OFFICER, thing), town(thing), "declarant"));
        tokens.put(
                "manager",
                thing -> TestToken.of(one(BOSS, Demo.MANAGER, thing), town(thing), "declarant", "line-manager"));
        tokens.put("stranger", as(Demo.CASE_HANDLER, "declarant", "line-manager", "director"));
        tokens.put("hr", as(Demo.HR, "hr"));
        tokens.put("hr-director", as(Demo.HR_DIRECTOR, "hr-director"));
        tokens.put("monitoring-officer", as(Demo.MONITORING_OFFICER, "monitoring-officer"));
        tokens.put("deputy", as(Demo.DEPUTY, "deputy-monitoring-officer"));
        tokens.put("audit-director", as(Demo.AUDIT_DIRECTOR, "audit-director"));
        tokens.put("external-auditor", as(Demo.EXTERNAL_AUDITOR, "external-auditor"));
        tokens.put("fraud-and-committee", as(Demo.HEAD_OF_FRAUD, "head-of-fraud", "committee-member"));
        tokens.put("administrator", as(Demo.ADMINISTRATOR, "administrator"));
        tokens.put("outsiders", as(Demo.CUSTODIAN, "case-handler", "identity-custodian", "hotline", "siem"));
        tokens.put("directory", as(Demo.CUSTODIAN, "hr-directory"));
        tokens.put(
                "elsewhere",
                _ -> TestToken.of(
                        Demo.OFFICER.id("westminster"),
                        "westminster",
                        Stream.concat(
                                        Stream.of("hr-directory"),
                                        Arrays.stream(Post.values()).map(Post::role))
                                .toArray(String[]::new)));
        return tokens;
    }

    private static UUID one(String who, Demo otherwise, Thing thing) {
        return thing.find(who).map(UUID::fromString).orElse(otherwise.id(town(thing)));
    }

    private static Function<Thing, String> as(Demo somebody, String... roles) {
        return thing -> TestToken.of(somebody.id(town(thing)), town(thing), roles);
    }

    private static String town(Thing thing) {
        return thing.find(TOWN).orElse("kensington-chelsea");
    }
}
