package probity.audit.hiding;

import static io.restassured.RestAssured.given;
import static probity.audit.testing.Clients.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import probity.audit.reporting.ReportsOverHttp;
import probity.audit.testing.Clients;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.audit.testing.LongAgo;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestToken;

/** A town's gifts, what its window held besides, and two reports: one is published, one is a draft. */
final class Town {

    static final List<String> POSTS =
            List.of("monitoring-officer", "external-auditor", "hr-director", "committee-member", "administrator");

    /** More than a page, so that a page holds nothing that is added while they are asked. */
    private static final int GIFTS = 110;

    private final Authority authority;
    private final String draft;
    private final String published;
    private final List<UUID> gifts;

    Town(Authority authority, Lane declarations, Lane concerns, List<Published> window, DataSource database) {
        this.authority = authority;
        gifts = IntStream.range(0, GIFTS)
                .mapToObj(i -> UUID.nameUUIDFromBytes(("gift " + i).getBytes(StandardCharsets.US_ASCII)))
                .toList();
        List<Published> told = gifts.stream()
                .map(gift -> declarations.gift(authority, gift, "50.00", "accepted", 0))
                .toList();
        Clients.publish(authority, told, declarations);
        Clients.publish(authority, window, concerns);
        LongAgo.signed(database, authority);
        var reports = new ReportsOverHttp(authority);
        published = reports.published("committee");
        draft = reports.drafted("gifts-register");
        Clients.await("its publication is in the ledger", () -> proof().statusCode() == 200);
    }

    private Response proof() {
        return as(authority, "committee-member").get("/api/v1/reports/{id}/proof", published);
    }

    String id() {
        return authority.id();
    }

    UUID gift(int number) {
        return gifts.get(number);
    }

    Stream<String> reports() {
        return Stream.of(draft, published);
    }

    /** The same person in each town. */
    RequestSpecification holderOf(String post) {
        UUID person = UUID.nameUUIDFromBytes(post.getBytes(StandardCharsets.US_ASCII));
        return given().auth().oauth2(TestToken.of(person, authority.id(), post));
    }
}
