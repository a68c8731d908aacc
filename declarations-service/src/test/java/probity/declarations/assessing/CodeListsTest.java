package probity.declarations.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static probity.declarations.CodesOverHttp.OWN;
import static probity.declarations.CodesOverHttp.draft;
import static probity.declarations.CodesOverHttp.next;
import static probity.declarations.CodesOverHttp.withdraw;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;

/** Lists of codes come in parts, and a draft's faults are told before anybody signs it. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("C-1")
class CodeListsTest {

    private static final String HERE = "kensington-chelsea";

    /** It binds nobody any more. */
    private static final String CODE = "rbkc-officers";

    private static final String LINT = OWN + "/" + CODE + "/draft/lint";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/codes", "/api/v1/authorities/westminster/codes", OWN})
    void codes_come_by_name_and_a_part_at_a_time(String list) {
        List<String> all = page(list).getList("items.code");

        List<String> parts = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath part = page(list + "?limit=1" + cursor);
            parts.addAll(part.getList("items.code"));
            cursor = part.getString("next") == null ? "" : "&cursor=" + part.getString("next");
        } while (!cursor.isEmpty());

        assertThat(parts).hasSizeGreaterThan(1).isEqualTo(all).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=another"})
    void a_part_that_cannot_be_is_refused_by_name(String asked) {
        for (String list : List.of("/api/v1/codes", "/api/v1/authorities/westminster/codes", OWN)) {
            MONITORING_OFFICER
                    .asks()
                    .get(list + "?" + asked)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem(asked.replaceAll("=.*", "")));
        }
    }

    @Test
    void a_draft_is_looked_through_before_it_is_signed() {
        MONITORING_OFFICER.asks().get(LINT).then().statusCode(404).body("code", equalTo("no-draft"));
        ObjectNode document = next(HERE, CODE);
        ((ObjectNode) document.path("clauses").path(0)).put("summary", "As the Bribery Act 2014 has it.");
        draft(HERE, CODE, document).then().statusCode(201);

        try {
            MONITORING_OFFICER
                    .asks()
                    .get(LINT)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(document.path("version").asInt()))
                    .body("findings.note.join(' ')", containsString("no Bribery Act 2014"));
            OFFICER.asks().get(LINT).then().statusCode(403);
            MONITORING_OFFICER.asks("leicester").get(LINT).then().statusCode(404);
        } finally {
            withdraw(HERE, CODE);
        }
        MONITORING_OFFICER
                .asks()
                .get("/api/v1/codes/" + CODE + "/lint")
                .then()
                .body("findings.note", not(hasItem(containsString("no Bribery Act 2014"))));
    }

    private static JsonPath page(String list) {
        return MONITORING_OFFICER
                .asks()
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
