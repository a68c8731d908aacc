package probity.concerns.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.deputy;
import static probity.concerns.ConcernsOverHttp.entered;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.own;
import static probity.concerns.ConcernsOverHttp.proof;
import static probity.concerns.ConcernsOverHttp.raised;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.concerns.ConcernsWithKafka;
import probity.concerns.Eventually;
import probity.concerns.hotline.Hotline;

@QuarkusTest
@WithTestResource(ConcernsWithKafka.class)
class PublishingTest {

    private static final long WINDOW_MILLIS = 3_000;

    @Inject
    DataSource database;

    private record Sent(
            String type, String authority, String audience, String time, String key, String body, int lane) {

        static Sent of(ConsumerRecord<byte[], byte[]> record) {
            return new Sent(
                    header(record, "ce_type"),
                    header(record, "ce_authority"),
                    header(record, "ce_audience"),
                    header(record, "ce_time"),
                    new String(record.key(), UTF_8),
                    new String(record.value(), UTF_8),
                    record.partition());
        }

        private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
            return new String(record.headers().lastHeader(name).value(), UTF_8);
        }
    }

    @Test
    void the_course_of_a_case_is_told_in_order_when_its_window_has_closed_and_nothing_of_its_content() {
        raised(Map.of("text", "Secret.", "kind", "told"));
        String id = newestCaseWith(monitoringOfficer(), "told");
        String place = CASES + "/" + id;
        var acknowledged = having(monitoringOfficer(), monitoringOfficer().get(place))
                .body("{}")
                .post(place + "/acknowledgement");
        having(monitoringOfficer(), acknowledged)
                .body(Map.of("outcome", "referred", "reason", "Secret."))
                .post(place + "/closure")
                .then()
                .statusCode(200);

        List<Sent> told = Eventually.of(() -> sent(ConcernsWithKafka.CONCERNS).stream()
                        .filter(each -> each.key().equals(id))
                        .toList())
                .is(each -> each.size() == 3);

        assertThat(told)
                .extracting(Sent::type)
                .containsExactly(
                        "probity.concerns.concern-received.v1",
                        "probity.concerns.concern-acknowledged.v1",
                        "probity.concerns.concern-closed.v1");
        assertThat(told.getFirst().body())
                .matches("\\{\"concern\":\"" + id + "\",\"kind\":\"unknown\",\"channel\":\"web\",\"anonymous\":true,"
                        + "\"receivedOn\":\"\\d{4}-\\d{2}-\\d{2}\"}");
        assertThat(told.get(1).body()).contains("\"days\":0");
        assertThat(told.get(2).body()).contains("\"outcome\":\"referred\"").doesNotContain("Secret");
        assertThat(told).allSatisfy(each -> {
            assertThat(violations(each)).isEmpty();
            assertThat(each.audience()).isEqualTo("case");
            assertThat(Instant.parse(each.time()).toEpochMilli() % WINDOW_MILLIS)
                    .isZero();
        });
    }

    @Test
    @Tag("W-17")
    void a_day_that_passed_without_a_word_is_told_and_both_sides_see_it() throws SQLException {
        String came = LocalDate.now(ZoneId.of("Europe/London")).minusDays(60).toString();
        var concern = Map.of("text", "Left lying.", "kind", "left-lying");
        String receipt = own(entered(deputy(), Map.of("by", "letter", "receivedOn", came, "concern", concern)));
        String id = newestCaseWith(monitoringOfficer(), "left-lying");
        String place = CASES + "/" + id;

        Eventually.of(() -> conversation(receipt).<String>path("status")).is("overdue"::equals);
        assertThat(hourOfMissing(id)).isEqualTo("00:00:00");
        var seen = monitoringOfficer().get(place);
        assertThat(seen.<String>path("clock.status")).isEqualTo("missed");
        having(monitoringOfficer(), seen)
                .body("{}")
                .post(place + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("clock.status", equalTo("late"))
                .body("clock.daysLate", equalTo(53));
        Sent missed = Eventually.of(() -> sent(ConcernsWithKafka.CONCERNS).stream()
                        .filter(each -> each.key().equals(id) && each.type().contains("missed"))
                        .toList())
                .is(each -> each.size() == 1)
                .getFirst();
        assertThat(missed.type()).isEqualTo("probity.concerns.acknowledgement-missed.v1");
        assertThat(violations(missed)).isEmpty();
        assertThat(missed.audience()).isEqualTo("case");
    }

    /** It was found as soon as the letter was entered, so it would tell when that was. */
    private String hourOfMissing(String id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select distinct (each at time zone 'Europe/London')::time::text
                          from event, unnest(array[occurred_at, recorded_at]) as each
                         where stream = ?::uuid and type = 'acknowledgement-missed.v1'
                        """)) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.isLast() ? row.getString(1) : "two";
            }
        }
    }

    @Test
    void who_read_a_case_is_told_by_window_too_in_this_service_s_own_lanes() {
        raised(Map.of("text", "Read.", "kind", "read"));
        String id = newestCaseWith(monitoringOfficer(), "read");
        monitoringOfficer().get(CASES + "/" + id).then().statusCode(200);

        Sent read = Eventually.of(() -> sent(ConcernsWithKafka.ACCESS).stream()
                        .filter(each -> each.body().contains(id))
                        .toList())
                .is(each -> !each.isEmpty())
                .getFirst();

        assertThat(read.type()).isEqualTo("probity.access.record-read.v1");
        assertThat(violations(read)).isEmpty();
        assertThat(read.audience()).isEqualTo("case");
        assertThat(read.lane()).isBetween(4, 7);
        assertThat(Instant.parse(read.time()).toEpochMilli() % WINDOW_MILLIS).isZero();
    }

    @Test
    @Tag("N-16")
    void where_the_hotline_s_list_and_ours_do_not_agree_is_told_and_that_they_do_again() {
        String reference = Hotline.newReference();
        var line = Hotline.listed(reference, Hotline.today());
        Hotline.OURS.reconcile(Hotline.today(), line).then().statusCode(200);
        var explained = new HashMap<String, Object>(line);
        explained.put("explanation", "Secret.");
        Hotline.OURS.reconcile(Hotline.today(), explained).then().statusCode(200);
        Object id = Eventually.of(() -> Hotline.gaps(monitoringOfficer()).stream()
                        .filter(each -> reference.equals(each.get("reference")))
                        .toList())
                .is(gaps -> gaps.size() == 1)
                .getFirst()
                .get("id");

        List<Sent> told = Eventually.of(() -> sent(ConcernsWithKafka.CONCERNS).stream()
                        .filter(each -> each.key().equals(id))
                        .toList())
                .is(each -> each.size() == 2);

        assertThat(told)
                .extracting(Sent::type)
                .containsExactly("probity.concerns.hotline-gap-found.v1", "probity.concerns.hotline-gap-closed.v1");
        assertThat(told.getFirst().body()).contains("\"kind\":\"not-filed\"");
        assertThat(told.getLast().body()).contains("\"explained\":true");
        assertThat(told).allSatisfy(each -> {
            assertThat(violations(each)).isEmpty();
            assertThat(each.audience()).isEqualTo("case");
            assertThat(each.body()).doesNotContain(reference, "Secret");
        });
    }

    @Test
    void each_window_is_filled_up_so_that_its_size_says_little() throws SQLException {
        Eventually.of(() -> sent(ConcernsWithKafka.CONCERNS)).is(all -> all.size() >= 48);

        List<Long> sizes = releasedTogether();
        assertThat(sizes).isNotEmpty().allSatisfy(size -> assertThat(size).isIn(16L, 32L, 64L));
        assertThat(sent(ConcernsWithKafka.CONCERNS))
                .filteredOn(each -> each.type().equals("probity.concerns.blank.v1"))
                .isNotEmpty()
                .allSatisfy(blank -> assertThat(blank.body()).isEqualTo("{}"));
    }

    @Test
    @Tag("N-10")
    void each_window_has_one_root_for_each_authority_with_a_case_in_it_or_without() throws SQLException {
        String receipt = raised(Map.of("text", "Proved.", "kind", "root"));
        String id = newestCaseWith(monitoringOfficer(), "root");
        var proved = Eventually.of(() -> proof(receipt)).is(answer -> answer.statusCode() == 200);
        String root = proved.path("latest.rootHash");
        String until =
                proved.<String>path("latest.statement").lines().toList().get(2).replace("until: ", "");

        List<Sent> roots = Eventually.of(() -> sent(ConcernsWithKafka.CONCERNS).stream()
                        .filter(each -> each.type().equals("probity.concerns.receipts-committed.v1"))
                        .toList())
                .is(all -> all.stream().anyMatch(each -> each.body().contains(root)));

        assertThat(roots).allSatisfy(each -> {
            assertThat(violations(each)).isEmpty();
            assertThat(each.audience()).isEqualTo("public");
            assertThat(each.key()).isNotEqualTo(id);
            assertThat(each.body()).hasSize(roots.getFirst().body().length()).contains(each.time());
        });
        assertThat(roots)
                .filteredOn(each -> each.body().contains(root))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.body()).isEqualTo("{\"until\":\"%s\",\"root\":\"%s\"}".formatted(until, root));
                    assertThat(each.time()).isEqualTo(until);
                    assertThat(each.authority()).isEqualTo("westminster");
                });
        assertThat(rootsOfEachWindow()).hasSizeGreaterThan(3).containsOnly(1L);
    }

    @Test
    @Tag("N-10")
    void a_window_in_which_nothing_happened_tells_its_roots_and_is_as_large_as_others() throws SQLException {
        raised(Map.of("text", "Then it is quiet."));

        List<Long> sizes = Eventually.of(this::quietWindows).is(windows -> windows.size() >= 2);

        assertThat(sizes).containsOnly(16L);
    }

    /** How much there is in those windows of an authority with a case that tell their roots and nothing else. */
    private List<Long> quietWindows() {
        try {
            return counts("select count(*)", """
                    having bool_and(type ~ 'blank|-committed') and bool_or(type ~ 'receipts-committed')
                       and authority in (select authority from committed_case)
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("N-9")
    void each_window_has_one_commitment_to_the_log_that_says_nothing_of_it() throws SQLException {
        List<Sent> told = Eventually.of(() -> sent(ConcernsWithKafka.CONCERNS).stream()
                        .filter(each -> each.type().equals("probity.concerns.log-committed.v1"))
                        .toList())
                .is(all -> all.size() > 6);

        assertThat(told).allSatisfy(each -> {
            assertThat(violations(each)).isEmpty();
            assertThat(each.audience()).isEqualTo("officers");
            assertThat(each.body()).hasSize(told.getFirst().body().length()).contains(each.time());
        });
        assertThat(told).map(Sent::body).doesNotHaveDuplicates();
        assertThat(counts("select count(*) filter (where type like '%log-committed%')", ""))
                .containsOnly(1L);
    }

    /** How many roots of an authority each window released. */
    private List<Long> rootsOfEachWindow() throws SQLException {
        return counts("select count(*) filter (where type like '%receipts-committed%')", "");
    }

    /** How many facts of an authority each window released. */
    private List<Long> releasedTogether() throws SQLException {
        return counts("select count(*)", "");
    }

    private List<Long> counts(String select, String having) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(select
                        + " from publication where topic = 'probity.concerns.v1' group by time, authority " + having)) {
            List<Long> counts = new ArrayList<>();
            while (row.next()) {
                counts.add(row.getLong(1));
            }
            return counts;
        }
    }

    /** What the contract's schema has against a body. */
    private static List<?> violations(Sent sent) {
        try (var schema = Sent.class.getResourceAsStream("/schemas/" + sent.type() + ".json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(schema))
                    .validate(sent.body(), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sent> sent(String topic) {
        return ConcernsWithKafka.published(topic).stream().map(Sent::of).toList();
    }
}
