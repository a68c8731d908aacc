package probity.declarations.donors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.GiftsOverHttp;
import probity.declarations.Offered;

/** Money goes in and comes out to the penny, on its way through events, tables and sums. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("G-19")
class PenniesTest {

    private static final String HERE = "leicester";

    private static final int GIFTS = 20;

    private final UUID councillor = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_amount_is_rounded_and_no_sum_is(long seed) {
        registered();
        Random random = new Random(seed);
        long sum = 0;
        String seen = "";
        for (int i = 0; i < GIFTS; i++) {
            long pence = random.nextLong(1, i % 2 == 0 ? 100 : 1_000_000_000);
            Response declared = declared(pounds(pence));
            assertThat(declared.<String>path("declaration.offer.value.amount")).isEqualTo(pounds(pence));
            seen = declared.header("Probity-Seen");
            sum += pence;
        }

        assertThat(me().header("Probity-Seen", seen).get("/api/v1/gift-donors").<String>path("items[0].sum.amount"))
                .isEqualTo(pounds(sum));
    }

    private static String pounds(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    private void registered() {
        Response registered = Demo.HR.sends(HERE, """
                {"person": "%s", "name": "Cllr Hill", "placement":
                 {"capacity": "member", "directorate": "council", "posts": ["declarant"], "from": "2020-01-06"}}
                """.formatted(councillor)).post("/api/v1/people");
        Demo.HR
                .asks(HERE)
                .header("Probity-Seen", registered.header("Probity-Seen"))
                .get("/api/v1/people?limit=1")
                .then()
                .statusCode(200);
    }

    private Response declared(String pounds) {
        return me().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Offered.to(Demo.COUNCILLOR, HERE).worth(pounds).json())
                .post(GiftsOverHttp.GIFTS)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private RequestSpecification me() {
        return given().auth().oauth2(TestToken.of(councillor, HERE, "declarant"));
    }
}
