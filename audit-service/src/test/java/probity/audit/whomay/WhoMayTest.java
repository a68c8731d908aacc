package probity.audit.whomay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.send;
import static probity.audit.testing.KafkaForQuarkus.WITNESS;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.reporting.ReportsOverHttp;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Lane;
import probity.chassis.identity.Authority;
import probity.chassis.testing.Cells;
import probity.chassis.testing.TestToken;
import probity.chassis.testing.Thing;

/** Each operation as each caller, against {@code who-may.txt}. Whoever adds an operation adds a row there. */
@AuditServiceTest
@Tag("P-1")
class WhoMayTest {

    private static final Authority HERE = new Authority("who-may");

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 6);

    private static final ReportsOverHttp REPORTS = new ReportsOverHttp(HERE);

    @Test
    void each_operation_lets_in_whom_the_table_names_and_nobody_else() {
        var cells = new Cells(
                given().get("/openapi?format=json").asString(),
                Cells.table("who-may.txt"),
                tokens(),
                Map.of(
                        "fact", WhoMayTest::fact,
                        "draft", () -> report(REPORTS.drafted("gifts-register")),
                        "signed", WhoMayTest::signed,
                        "published", WhoMayTest::published,
                        "proved", WhoMayTest::proved));

        var faults = cells.faults();

        System.out.println(cells.told());
        assertThat(faults).isEmpty();
    }

    /** A gift of which the ledger knows, and that a checkpoint was signed with. */
    private static Thing fact() {
        UUID gift = UUID.randomUUID();
        Lane.Published declared = GIFTS.gift(HERE, gift, "50.00", "accepted", 0);
        send(List.of(declared, root()));
        await("a checkpoint with the gift", () -> inclusion(declared).statusCode() == 200);
        await(
                "a checkpoint with the root",
                () -> given().get("/api/v1/authorities/who-may/receipt-roots").statusCode() == 200);
        String cosigned = WITNESS.cosign(checkpoint(), 1_800_000_000);
        as(HERE).contentType("text/plain; charset=UTF-8")
                .body(cosigned)
                .post("/api/v1/ledger/cosignature")
                .then()
                .statusCode(200);
        await(
                "a checkpoint that a witness signed",
                () -> as(HERE).get("/api/v1/ledger/checkpoint?cosigned=true").statusCode() == 200);
        return Thing.NONE
                .with("authority", HERE.id())
                .with("stream", gift)
                .with("name", "gifts-declared")
                .with("template", "gifts-register")
                .with("event", declared.id())
                .with("cosigned", cosigned.strip())
                .with("index", inclusion(declared).path("leafIndex"))
                .with(Thing.MARK, declared.id());
    }

    private static Thing signed() {
        String id = REPORTS.drafted("gifts-register");
        REPORTS.signedOff(id);
        return report(id);
    }

    private static Thing published() {
        String id = REPORTS.published("gifts-register");
        return report(id).with("successor", REPORTS.published("gifts-register"));
    }

    /** Published, and its publication is in the ledger. */
    private static Thing proved() {
        String id = REPORTS.published("gifts-register");
        await(
                "the proof of its publication",
                () -> as(HERE, "committee-member")
                                .get("/api/v1/reports/{id}/proof", id)
                                .statusCode()
                        == 200);
        return Thing.NONE.withId(id);
    }

    private static Thing report(String id) {
        return Thing.NONE
                .withId(id)
                .with(Thing.SEEN, REPORTS.look(id).header("Probity-Seen"))
                .watched(() -> REPORTS.look(id));
    }

    private static String checkpoint() {
        return as(HERE, "declarant").get("/api/v1/ledger/checkpoint").asString();
    }

    private static Lane.Published root() {
        return GIFTS.publish(HERE, "probity.concerns.receipts-committed.v1", "public", UUID.randomUUID(), "{}");
    }

    private static Response inclusion(Lane.Published published) {
        return as(HERE, "external-auditor").queryParam("event", published.id()).get("/api/v1/ledger/inclusion");
    }

    private static Map<String, Function<Thing, String>> tokens() {
        Map<String, Function<Thing, String>> tokens = new LinkedHashMap<>();
        tokens.put("declarant", in(HERE, "declarant", "line-manager", "director"));
        tokens.put("hr", in(HERE, "hr"));
        tokens.put("hr-director", in(HERE, "hr-director"));
        tokens.put("committee", in(HERE, "committee-member"));
        tokens.put("monitoring-officer", in(HERE, "monitoring-officer"));
        tokens.put("deputy", in(HERE, "deputy-monitoring-officer"));
        tokens.put("audit-director", in(HERE, "audit-director"));
        tokens.put("external-auditor", in(HERE, "external-auditor"));
        tokens.put("administrator", in(HERE, "administrator", "case-handler", "head-of-fraud", "siem", "hotline"));
        tokens.put(
                "elsewhere",
                in(
                        new Authority("elsewhere"),
                        "monitoring-officer",
                        "deputy-monitoring-officer",
                        "audit-director",
                        "external-auditor",
                        "hr-director",
                        "committee-member"));
        return tokens;
    }

    private static Function<Thing, String> in(Authority authority, String... roles) {
        return _ -> TestToken.of(UUID.randomUUID(), authority.id(), roles);
    }
}
