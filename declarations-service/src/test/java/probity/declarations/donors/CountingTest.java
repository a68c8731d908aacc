package probity.declarations.donors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Ferry;
import probity.declarations.GiftsOverHttp;
import probity.declarations.register.Harbour;

/** What adds up is in the code's file: here what was kept, and no hospitality. */
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-19")
class CountingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private UUID ann = UUID.randomUUID();

    @BeforeEach
    void ann_is_registered() {
        ann = Ferry.somebody(null, null);
    }

    @Test
    void what_was_kept_adds_up_until_it_was_given_on() {
        Response older = Ferry.declares(ann, offer("accepted"));
        Response newer = Ferry.declares(ann, offer("accepted"));
        await(newer, gift -> "12.00".equals(gift.getString("declaration.accumulation.sum.amount")));

        Ferry.sends(ann, "declarant", offer("donated"))
                .header("If-Match", show(older).header("ETag"))
                .post(GiftsOverHttp.place(older) + "/correction")
                .then()
                .statusCode(200);
        await(newer, gift -> gift.get("declaration.accumulation") == null);
    }

    @Test
    void other_kinds_do_not_add_up() {
        Ferry.declares(ann, offer("accepted").replace("\"gift\"", "\"hospitality\""));
        Response alone = Ferry.declares(ann, offer("accepted"));
        Response signal = Ferry.declares(ann, offer("accepted"));

        await(signal, gift -> "12.00".equals(gift.getString("declaration.accumulation.sum.amount")));
        assertThat(show(signal).jsonPath().getList("declaration.accumulation.parts.gift", String.class))
                .containsExactlyInAnyOrder(alone.path("id"), signal.path("id"));
    }

    private static String offer(String response) {
        return GiftsOverHttp.offer("6.00").replace("\"accepted\"", "\"" + response + "\"");
    }

    private Response show(Response gift) {
        return Ferry.as(ann, "declarant").get(GiftsOverHttp.place(gift));
    }

    private void await(Response gift, Predicate<JsonPath> expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.test(show(gift).jsonPath())) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        }
    }
}
