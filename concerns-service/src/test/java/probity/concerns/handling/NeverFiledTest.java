package probity.concerns.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.hotline.Hotline.CROWDED;
import static probity.concerns.hotline.Hotline.OURS;
import static probity.concerns.hotline.Hotline.gaps;
import static probity.concerns.hotline.Hotline.listed;
import static probity.concerns.hotline.Hotline.newReference;
import static probity.concerns.hotline.Hotline.today;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Eventually;
import probity.concerns.handling.AdmittedPost.Candidate;

/** What a hotline lists and never files is bounded, and does not lie in the way of those who look for cases. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("N-16")
class NeverFiledTest {

    private static final LocalDate DAY = today().minusDays(21);

    @Test
    void a_list_of_cases_does_not_walk_over_what_was_never_filed() {
        String reference = newReference();
        OURS.reconcile(DAY, listed(reference, DAY)).then().statusCode(200);
        UUID id = Eventually.of(() -> gaps(monitoringOfficer()).stream()
                        .filter(gap -> reference.equals(gap.get("reference")))
                        .map(gap -> UUID.fromString((String) gap.get("id")))
                        .toList())
                .is(found -> found.size() == 1)
                .getFirst();
        assertThat(walkedOver()).doesNotContain(id);

        OURS.file(Map.of(
                        "reference",
                        reference,
                        "receivedOn",
                        DAY.toString(),
                        "concern",
                        Map.of("text", "Late.", "kind", "never-filed")))
                .then()
                .statusCode(201);

        Eventually.of(this::walkedOver).is(walked -> walked.contains(id));
    }

    private List<UUID> walkedOver() {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            return AdmittedPost.ofAll("westminster", List.of("monitoring-officer"), Long.MAX_VALUE, 10_000).stream()
                    .map(Candidate::concern)
                    .toList();
        } finally {
            context.terminate();
        }
    }

    @Test
    void a_hotline_that_leaves_too_many_gaps_open_has_to_close_some_first() {
        LocalDate day = today().minusDays(22);
        Map<?, ?>[] hundred = IntStream.range(0, 100)
                .mapToObj(_ -> listed(newReference(), day))
                .toArray(Map<?, ?>[]::new);
        CROWDED.reconcile(day, hundred).then().statusCode(200).body("notFiled", hasSize(100));

        Eventually.of(() -> CROWDED.reconcile(day, listed(newReference(), day)).statusCode())
                .is(status -> status == 409);
        CROWDED.reconcile(day, listed(newReference(), day)).then().body("code", equalTo("too-many-gaps"));
        CROWDED.reconcile(day, hundred).then().statusCode(200).body("notFiled", hasSize(100));

        Map<?, ?>[] explained = Stream.of(hundred)
                .limit(50)
                .map(gap -> Map.of(
                        "reference", gap.get("reference"), "receivedOn", day.toString(), "explanation", "Made up."))
                .toArray(Map<?, ?>[]::new);
        CROWDED.reconcile(day, explained).then().body("notFiled", empty());
        Map<String, ?> one = listed(newReference(), day);
        Eventually.of(() -> CROWDED.reconcile(day, one).statusCode()).is(status -> status == 200);
    }
}
