package probity.declarations.donors;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Offered.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.Offered;

/** Who sees what donors gave, and what they see. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-19")
class DonorsResourceTest {

    private static final String DONORS = "/api/v1/gift-donors";
    private static final String HERE = "westminster";

    @Test
    void one_sees_the_sum_of_each_of_ones_donors_with_its_parts_the_largest_first() {
        String small = UUID.randomUUID().toString();
        String first = gift(small, "11.10", 9).path("id");
        String second = gift(small, "22.20", 8).path("id");
        gift(small, "5.00", 500);
        Response last = gift(UUID.randomUUID().toString(), "9000000.07", 7);

        String cursor = list(Demo.CUSTODIAN, "?limit=1", last)
                .body("items", hasSize(1))
                .body("items[0].sum.amount", equalTo("9000000.07"))
                .body("items[0].kind", equalTo("organisation"))
                .extract()
                .path("next");
        list(Demo.CUSTODIAN, "?limit=1&cursor=" + cursor, last)
                .body("items[0].name", equalTo(small))
                .body("items[0].sum.amount", equalTo("33.30"))
                .body("items[0].parts.gift", contains(first, second))
                .body("items[0].parts.value.amount", contains("11.10", "22.20"))
                .body("items[0].until", equalTo(today().toString()));
    }

    @Test
    void a_person_has_no_name_in_the_ledger() {
        Response declared =
                Offered.to(Demo.HEAD_OF_FRAUD, HERE).person("Zoe Quill").declare();

        list(Demo.HEAD_OF_FRAUD, "", declared)
                .body("items.find { it.kind == 'person' }.name", nullValue())
                .body(not(containsString("Quill")));
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "DIRECTOR", "MONITORING_OFFICER", "DEPUTY"})
    void the_line_and_who_keeps_the_code_see_it_too(Demo somebody) {
        Response declared = Offered.to(Demo.OFFICER, HERE).declare();

        list(somebody, "?recipient=" + Demo.OFFICER.id(HERE), declared).body("items[0].parts", not(empty()));
    }

    @ParameterizedTest
    @CsvSource({"OFFICER, MANAGER", "MANAGER, DIRECTOR", "HEAD_OF_FRAUD, OFFICER", "HR_DIRECTOR, OFFICER"})
    void to_everybody_else_there_is_nobody(Demo reader, Demo recipient) {
        reader.asks(HERE)
                .get(DONORS + "?recipient=" + recipient.id(HERE))
                .then()
                .statusCode(404);
    }

    @Test
    void of_another_authority_nothing_is_seen() {
        Response declared = Offered.to(Demo.OFFICER, "leicester").declare();

        list(Demo.MONITORING_OFFICER, "?recipient=" + Demo.OFFICER.id("leicester"), declared)
                .body("items", empty());
    }

    @Test
    void a_recipient_is_an_id() {
        Demo.OFFICER
                .asks(HERE)
                .get(DONORS + "?recipient=me")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("recipient"));
    }

    private static Response gift(String donor, String pounds, int daysAgo) {
        return Offered.to(Demo.CUSTODIAN, HERE)
                .donor("organisation", donor)
                .worth(pounds)
                .on(today().minusDays(daysAgo))
                .declare();
    }

    private static ValidatableResponse list(Demo reader, String query, Response write) {
        return reader.asks(HERE)
                .header("Probity-Seen", write.header("Probity-Seen"))
                .get(DONORS + query)
                .then()
                .statusCode(200);
    }
}
