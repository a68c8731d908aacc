package probity.declarations.declaring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.HEAD_OF_FRAUD;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.DESCRIPTION;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.GiftsOverHttp.change;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.offer;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class DeclaringResourceTest {

    @Test
    void declaring_answers_201_with_the_place_the_version_and_what_the_code_says() {
        OFFICER.sends(offer("25.00"))
                .post(GIFTS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("declared"))
                .body("declarant", equalTo(OFFICER.id().toString()))
                .body("directorate", equalTo("adult-services"))
                .body("declaration.offer.description", equalTo(DESCRIPTION))
                .body("declaration.offer.donor.organisation", equalTo("Acme Ltd"))
                .body("declaration.offer.value.amount", equalTo("25.00"))
                .body("declaration.offer.circumstances.relatedToRole", equalTo(true))
                .body("declaration.assessment.answer", equalTo("yes"))
                .body("declaration.assessment.clauses", hasItem("9.01"));
    }

    @Test
    void a_late_declaration_is_taken_and_marked_with_the_days() {
        OFFICER.sends(offer("25.00")).post(GIFTS).then().statusCode(201).body("declaration.daysLate", greaterThan(0));
    }

    @Test
    void a_member_is_judged_by_the_code_that_binds_members() {
        String member = COUNCILLOR
                .sends("leicester", offer("50.00"))
                .post(GIFTS)
                .then()
                .statusCode(201)
                .extract()
                .path("declaration.assessment.code");
        String officer = OFFICER.sends("leicester", offer("50.00"))
                .post(GIFTS)
                .then()
                .statusCode(201)
                .extract()
                .path("declaration.assessment.code");

        assertThat(member).isNotEqualTo(officer);
    }

    @Test
    void a_foreign_value_is_held_against_thresholds_in_pounds() {
        String offer = offer("30.00")
                .replace("GBP\"},", "EUR\"}, \"exchange\": {\"rate\": \"0.85\", \"on\": \"2026-03-02\"},");

        OFFICER.sends(offer)
                .post(GIFTS)
                .then()
                .statusCode(201)
                .body("declaration.pounds.amount", equalTo("25.50"))
                .body("declaration.offer.exchange.rate", equalTo("0.85"));
    }

    @Test
    void declaring_twice_under_one_key_creates_one_gift_and_answers_alike() {
        String key = UUID.randomUUID().toString();
        var first = OFFICER.sends(key, "kensington-chelsea", offer("20.00")).post(GIFTS);
        var again = OFFICER.sends(key, "kensington-chelsea", offer("20.00")).post(GIFTS);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void a_key_that_was_used_for_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        OFFICER.sends(key, "kensington-chelsea", offer("20.00")).post(GIFTS);

        OFFICER.sends(key, "kensington-chelsea", offer("30.00"))
                .post(GIFTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void one_key_of_two_people_makes_two_gifts() {
        String key = UUID.randomUUID().toString();
        String mine = OFFICER.sends(key, "kensington-chelsea", offer("20.00"))
                .post(GIFTS)
                .path("id");
        String theirs = MANAGER.sends(key, "kensington-chelsea", offer("20.00"))
                .post(GIFTS)
                .path("id");

        assertThat(mine).isNotEqualTo(theirs);
    }

    @Test
    void a_correction_moves_the_version_and_a_stale_one_is_a_412_problem() {
        String gift = place(declared("20.00"));

        change(OFFICER, offer("30.00"))
                .post(gift + "/correction")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("declaration.offer.value.amount", equalTo("30.00"));
        change(OFFICER, offer("40.00"))
                .post(gift + "/correction")
                .then()
                .statusCode(412)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("stale-version"));
    }

    @Test
    void a_withdrawal_needs_a_reason_and_ends_it() {
        String gift = place(declared("20.00"));

        change(OFFICER, "{}")
                .post(gift + "/withdrawal")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        change(OFFICER, "{\"reason\": \"It was meant for somebody else\"}")
                .post(gift + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawal.reason", equalTo("It was meant for somebody else"));
        OFFICER.sends("{\"reason\": \"again\"}")
                .header("If-Match", "\"2\"")
                .post(gift + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-withdrawn"))
                .body("type", endsWith("already-withdrawn"));
    }

    @Test
    void who_sees_a_gift_and_did_not_declare_it_cannot_change_it() {
        change(MANAGER, offer("30.00"))
                .post(place(declared("20.00")) + "/correction")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-the-declarant"));
    }

    @Test
    void to_who_may_not_see_a_gift_there_is_none() {
        change(HEAD_OF_FRAUD, offer("30.00"))
                .post(place(declared("20.00")) + "/correction")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }
}
