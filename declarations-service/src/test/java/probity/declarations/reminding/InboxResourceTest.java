package probity.declarations.reminding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.DESCRIPTION;
import static probity.declarations.GiftsOverHttp.declared;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-5")
class InboxResourceTest {

    private static final String INBOX = "/api/v1/inbox";

    @Inject
    ReminderRun reminders;

    @Test
    void the_manager_learns_that_something_waits_and_where_and_nothing_else() throws SQLException {
        String gift = waiting("20.00");

        String notice = MANAGER.asks()
                .get(INBOX + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(notice)
                .contains("/api/v1/gifts/" + gift)
                .contains("Something waits for you.")
                .doesNotContain(
                        "Acme",
                        "01234567",
                        DESCRIPTION,
                        "20.00",
                        "supplier",
                        "Olive",
                        OFFICER.id().toString());
        for (Demo other : new Demo[] {OFFICER, DIRECTOR}) {
            other.asks().get(INBOX).then().statusCode(200).body("items.link", not(hasItem("/api/v1/gifts/" + gift)));
        }
    }

    @Test
    void what_was_read_is_read_from_the_first_time_on() throws SQLException {
        String notice = noticeOf(waiting("21.00"));

        String first = read(MANAGER, notice)
                .then()
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .asString();
        assertThat(read(MANAGER, notice).then().statusCode(200).extract().asString())
                .isEqualTo(first);

        MANAGER.asks().get(INBOX + "?show=unread&limit=200").then().body("items.id", not(hasItem(notice)));
        MANAGER.asks().get(INBOX + "?show=read&limit=200").then().body("items.id", hasItem(notice));
    }

    @Test
    void anothers_notice_is_none() throws SQLException {
        String notice = noticeOf(waiting("22.00"));

        for (Demo other : new Demo[] {OFFICER, DIRECTOR}) {
            read(other, notice).then().statusCode(404).body("code", equalTo("not-found"));
        }
        MANAGER.asks("westminster")
                .post(INBOX + "/" + notice + "/reading")
                .then()
                .statusCode(404);
        MANAGER.asks()
                .get(INBOX + "?limit=200")
                .then()
                .body("items.find { it.id == '%s' }.readAt".formatted(notice), nullValue());
    }

    @Test
    void it_comes_in_pages_newest_first() throws SQLException {
        waiting("23.00");
        waiting("24.00");
        waiting("25.00");

        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            var page = MANAGER.asks()
                    .get(INBOX + "?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());

        List<String> all = MANAGER.asks()
                .get(INBOX + "?limit=200")
                .then()
                .extract()
                .jsonPath()
                .getList("items.id");
        assertThat(ids).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(ids.subList(0, Math.min(200, ids.size()))).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"show=some", "limit=0", "cursor=forged"})
    void a_bad_question_is_refused(String query) {
        MANAGER.asks().get(INBOX + "?" + query).then().statusCode(400).body("violations", hasSize(1));
    }

    @Test
    void nobody_without_a_login_has_an_inbox() {
        given().get(INBOX).then().statusCode(401);
    }

    /** A declared gift on which the manager was told to decide. */
    private String waiting(String amount) throws SQLException {
        Response gift = declared(amount);
        MANAGER.asks()
                .header("Probity-Seen", gift.header("Probity-Seen"))
                .get("/api/v1/deadlines/line")
                .then()
                .statusCode(200);
        reminders.run();
        return gift.path("id");
    }

    private static String noticeOf(String gift) {
        return MANAGER.asks()
                .get(INBOX + "?limit=200")
                .then()
                .extract()
                .path("items.find { it.link == '/api/v1/gifts/%s' }.id".formatted(gift));
    }

    private static Response read(Demo who, String notice) {
        return who.asks().post(INBOX + "/" + notice + "/reading");
    }
}
