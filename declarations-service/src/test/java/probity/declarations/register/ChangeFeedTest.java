package probity.declarations.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.declarations.register.Harbour.PUBLIC;
import static probity.declarations.register.Harbour.changes;
import static probity.declarations.register.Harbour.changesSince;
import static probity.declarations.register.Harbour.declares;
import static probity.declarations.register.Harbour.feed;
import static probity.declarations.register.Harbour.offer;
import static probity.declarations.register.Harbour.settle;
import static probity.declarations.register.Harbour.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.declarations.DeclarationsForQuarkus;

/** Each change of what the public is shown, once and in order. */
@Tag("N-23")
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class ChangeFeedTest {

    private UUID officer = UUID.randomUUID();

    private String begin = "";

    @BeforeEach
    void somebody_begins_to_read_where_the_feed_ends() {
        officer = somebody("officer");
        begin = end("");
    }

    @Test
    void an_entry_is_added_updated_and_withdrawn() {
        Response gift = declares(officer, hospitality("Acme Ltd"));
        Response corrected = changes(officer, gift, "correction", hospitality("Bond Ltd"));
        settle(changes(officer, corrected, "withdrawal", "{\"reason\": \"by mistake\"}"));

        var changes = changesSince(begin, 50);

        assertThat(changes).extracting(change -> change.get("change")).containsExactly("added", "updated", "withdrawn");
        assertThat(changes).extracting(change -> change.get("id")).containsOnly(gift.<String>path("id"));
        assertThat(changes)
                .extracting(ChangeFeedTest::summary)
                .containsExactly("Acme Ltd - £60.00", "Bond Ltd - £60.00", "Bond Ltd - £60.00");
    }

    @Test
    void what_is_published_no_more_is_removed_and_nobody_who_comes_later_is_shown_it() {
        Response gift = declares(officer, hospitality("Acme Ltd"));
        settle(gift);
        var added = changesSince(begin, 50);
        String next = end(begin);
        settle(changes(officer, gift, "correction", offer("gift", "Acme Ltd", "2026-03-02")));

        assertThat(added).extracting(change -> change.get("change")).containsExactly("added");
        var removal = changesSince(next, 50);
        assertThat(removal).singleElement().satisfies(change -> {
            assertThat(change).containsEntry("change", "removed").containsEntry("id", gift.<String>path("id"));
            assertThat(change).containsOnlyKeys("change", "on", "id");
        });
        assertThat(changesSince(begin, 50)).isEqualTo(removal);
    }

    @Test
    void what_was_never_published_changes_nothing() {
        Response gift = declares(officer, offer("gift", "Acme Ltd", "2026-03-02"));
        settle(changes(officer, gift, "correction", offer("token", "Acme Ltd", "2026-03-02")));

        assertThat(changesSince(begin, 50)).isEmpty();
    }

    @Test
    void what_is_published_only_after_a_correction_is_added_then() {
        Response gift = declares(officer, offer("gift", "Acme Ltd", "2026-03-02"));
        settle(changes(officer, gift, "correction", hospitality("Bond Ltd")));

        assertThat(changesSince(begin, 50))
                .extracting(change -> change.get("change"))
                .containsExactly("added");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoever_reads_now_and_then_gets_each_change_once_and_in_order(long seed) {
        Random random = new Random(seed);
        List<Response> gifts = new ArrayList<>();
        List<Map<String, Object>> read = new ArrayList<>();
        String next = begin;
        for (int i = 0; i < 20; i++) {
            anyStep(random, gifts);
            if (random.nextInt(3) == 0) {
                var part = feed(next, 1 + random.nextInt(3));
                read.addAll(part.getList("items"));
                next = part.getString("next");
            }
        }
        settle(declares(officer, hospitality("Last Ltd")));
        read.addAll(changesSince(next, 2));

        assertThat(read).isEqualTo(changesSince(begin, 200)).doesNotHaveDuplicates();
        assertThat(read).hasSizeGreaterThan(10);
    }

    /** All of it stays published, so that the feed tells everybody the same. */
    private void anyStep(Random random, List<Response> gifts) {
        String donor = "Donor %d Ltd".formatted(random.nextInt(1_000_000));
        if (gifts.isEmpty() || random.nextInt(3) > 0) {
            gifts.add(declares(officer, hospitality(donor)));
        } else {
            int any = random.nextInt(gifts.size());
            gifts.set(any, changes(officer, gifts.get(any), "correction", hospitality(donor)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_cursor_that_nobody_gave_out_is_refused(String since) {
        given().queryParam("since", since)
                .get(PUBLIC + "/changes")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-input"));
    }

    @Test
    void a_cursor_of_another_authority_is_refused() {
        given().queryParam("since", begin)
                .get("/api/v1/authorities/leicester/gift-register/changes")
                .then()
                .statusCode(400);
    }

    @Test
    void after_a_restore_a_reader_is_told_to_begin_again() throws SQLException {
        String before = epoch("gen_random_uuid()");
        try {
            given().queryParam("since", begin)
                    .get(PUBLIC + "/changes")
                    .then()
                    .statusCode(410)
                    .body("code", equalTo("feed-began-anew"));
        } finally {
            epoch("'" + before + "'");
        }
    }

    /** Begins another one, and answers the one before. */
    private static String epoch(String next) throws SQLException {
        try (var owner = DatabaseForQuarkus.owner().getConnection();
                var row = owner.createStatement()
                        .executeQuery("update log_head set epoch = %s returning old.epoch".formatted(next))) {
            row.next();
            return row.getString(1);
        }
    }

    private static String summary(Map<String, Object> change) {
        return change.get("interest") instanceof Map<?, ?> interest ? String.valueOf(interest.get("summary")) : "";
    }

    private static String hospitality(String donor) {
        return offer("hospitality", donor, "2026-03-02");
    }

    private static String end(String since) {
        String next = since;
        boolean more;
        do {
            var part = feed(next, 200);
            next = part.getString("next");
            more = part.getBoolean("more");
        } while (more);
        return next;
    }
}
