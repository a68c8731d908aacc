package probity.audit.figures;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static probity.audit.testing.Clients.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Clients;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;

@AuditServiceTest
@Tag("N-22")
class SilentDirectoratesTest {

    private static final Lane FACTS = new Lane("probity.declarations.v1", 10);

    private final Authority council =
            new Authority("council-" + UUID.randomUUID().toString().substring(0, 8));

    /** Lane's gifts are all of the directorate "corporate". */
    @Test
    void a_directorate_is_silent_once_the_others_declare_so_much_that_zero_is_unlikely() {
        List<Published> first = new ArrayList<>(campaign(Map.of("care", 10, "corporate", 30, "parks", 2)));
        first.addAll(gifts(10));
        Clients.publish(council, first, FACTS);
        silence().then().statusCode(200).body("populations.total", equalTo(List.of(0)));

        Clients.publish(council, gifts(10), FACTS);

        silence()
                .then()
                .body("populations.total", equalTo(List.of(1, 0)))
                .body("populations[1].directorate", equalTo("care"));
    }

    @Test
    void without_a_list_of_people_nothing_is_said() {
        Clients.publish(council, gifts(50), FACTS);
        silence().then().body("populations", empty());

        Clients.publish(council, campaign(Map.of("corporate", 10)), FACTS);
        silence().then().body("populations.total", equalTo(List.of(0)));
    }

    @Test
    void the_list_of_the_latest_year_counts_whichever_is_heard_last() {
        List<Published> published = new ArrayList<>(campaign(Map.of("care", 10, "corporate", 30)));
        published.addAll(campaign(2025, Map.of("parks", 10, "corporate", 30)));
        published.addAll(gifts(20));
        Clients.publish(council, published, FACTS);

        silence().then().body("populations[1].directorate", equalTo("care"));
    }

    private List<Published> campaign(Map<String, Integer> directorates) {
        return campaign(2026, directorates);
    }

    /** It is opened, and then each directorate's people come. */
    private List<Published> campaign(int year, Map<String, Integer> directorates) {
        UUID campaign = UUID.randomUUID();
        UUID list = UUID.randomUUID();
        List<Published> published = new ArrayList<>();
        published.add(publish("campaign-opened", campaign, """
                {"campaign":"%s","year":%d,"populationOn":"2026-04-01","dueOn":"2026-05-29","population":[%s],
                 "on":"2026-04-07","count":"%s"}
                """.formatted(
                        campaign,
                        year,
                        directorates.entrySet().stream()
                                .map(each -> "{\"directorate\":\"%s\",\"required\":%d,\"notRequired\":0}"
                                        .formatted(each.getKey(), each.getValue()))
                                .collect(Collectors.joining(",")),
                        list)));
        directorates.forEach((name, people) -> published.add(publish("campaign-people-counted", list, """
                {"count":"%s","on":"2026-04-01","people":[%s]}
                """.formatted(
                        list,
                        Stream.generate(() -> "{\"person\":\"%s\",\"directorate\":\"%s\",\"required\":true}"
                                        .formatted(UUID.randomUUID(), name))
                                .limit(people)
                                .collect(Collectors.joining(","))))));
        return published;
    }

    private Published publish(String type, UUID thing, String body) {
        return FACTS.publish(council, "probity.declarations.%s.v1".formatted(type), "officers", thing, body);
    }

    private List<Published> gifts(int count) {
        return Stream.generate(() -> FACTS.gift(council, UUID.randomUUID(), "10.00", "accepted", 0))
                .limit(count)
                .toList();
    }

    private Response silence() {
        return as(council, "audit-director").get("/api/v1/measures/silence?from=2026-04-01&to=2026-06-30");
    }
}
