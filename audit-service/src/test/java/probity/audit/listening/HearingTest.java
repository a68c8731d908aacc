package probity.audit.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.audit.measure.ValueBand;
import probity.audit.measure.ValueBands;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;
import probity.chassis.relay.Consumed;
import probity.chassis.testing.TestDatabase;

class HearingTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    private static final Authority LEICESTER = new Authority("leicester");

    private static final ValueBands BANDS = new ValueBands(List.of(
            new ValueBand("small", BigDecimal.ZERO, new BigDecimal(50), false),
            new ValueBand("large", new BigDecimal(50), null, false)));

    private final TestDatabase test = TestDatabase.migrated();
    private final DataSource database = test.service();
    private final LedgerReader ledgers = new LedgerReader(database);
    private final Hearing hearing = new Hearing(database, BANDS);
    private final Lane gifts = new Lane("probity.declarations.v1", 0);
    private final Lane concerns = new Lane("probity.concerns.v1", 5);

    @Test
    void a_record_comes_into_the_ledger_and_the_figures_together() throws SQLException {
        UUID gift = UUID.randomUUID();

        hear(gifts.gift(WESTMINSTER, gift, "49.99", "refused", 3));

        assertThat(ledgers.size(WESTMINSTER)).isEqualTo(1);
        assertThat(rows("select gift, declared_on, band, response, late, withdrawn from gift_fact"))
                .containsExactly(List.of(gift.toString(), "2026-05-02", "small", "refused", "t", "f"));
    }

    @Test
    void a_correction_takes_the_place_of_what_it_corrects() throws SQLException {
        UUID gift = UUID.randomUUID();

        hear(
                gifts.gift(WESTMINSTER, gift, "49.99", "refused", 3),
                gifts.publish(
                        WESTMINSTER, "probity.declarations.gift-corrected.v1", "officers", gift, """
                        {"gift":"%s","value":{"amount":"50.00","currency":"GBP"},"declaredOn":"2026-05-02",
                         "response":"accepted","daysLate":0,"clauses":[]}
                        """.formatted(gift)),
                gifts.publish(
                        WESTMINSTER, "probity.declarations.gift-withdrawn.v1", "officers", gift, """
                        {"gift":"%s","on":"2026-05-09"}
                        """.formatted(gift)));

        assertThat(rows("select band, response, late, withdrawn from gift_fact"))
                .containsExactly(List.of("large", "accepted", "f", "t"));
    }

    @Test
    void a_concern_goes_through_its_stages() throws SQLException {
        UUID concern = UUID.randomUUID();

        hear(
                concerns.concern(WESTMINSTER, concern, "bribery", true),
                concerns.publish(
                        WESTMINSTER, "probity.concerns.concern-acknowledged.v1", "case", concern, """
                        {"concern":"%s","on":"2026-05-04","days":1}
                        """.formatted(
                                        concern)),
                concerns.publish(
                        WESTMINSTER, "probity.concerns.concern-closed.v1", "case", concern, """
                        {"concern":"%s","outcome":"upheld","on":"2026-06-04"}
                        """.formatted(concern)));

        assertThat(rows("select received_on, kind, anonymous, acknowledged_on, closed_on from concern_fact"))
                .containsExactly(List.of("2026-05-03", "bribery", "t", "2026-05-04", "2026-06-04"));
    }

    @Test
    void somebody_who_left_stands_until_the_end_of_their_last_day_and_again_once_placed_anew() {
        UUID person = UUID.randomUUID();
        hear(gifts.publish(
                WESTMINSTER, "probity.declarations.person-left.v1", "officers", person, """
                {"person":"%s","on":"2026-05-31"}
                """.formatted(person)));

        assertThat(standsOn("2026-05-31T22:59:59Z", person, WESTMINSTER)).isTrue();
        assertThat(standsOn("2026-05-31T23:00:00Z", person, WESTMINSTER)).isFalse();
        assertThat(standsOn("2026-06-02T00:00:00Z", person, LEICESTER)).isTrue();

        place(person, "2026-07-01");
        assertThat(standsOn("2026-06-30T12:00:00Z", person, WESTMINSTER)).isFalse();
        assertThat(standsOn("2026-07-02T00:00:00Z", person, WESTMINSTER)).isTrue();
    }

    @Test
    void a_place_before_the_last_day_brings_nobody_back_and_the_day_of_a_return_can_be_corrected() {
        UUID person = UUID.randomUUID();
        place(person, "2026-01-05");
        people("person-left", person, "on", "2026-05-31");
        place(person, "2026-03-01");
        assertThat(standsOn("2026-06-02T00:00:00Z", person, WESTMINSTER)).isFalse();

        place(person, "2026-07-01");
        people("place-taken-back", person, "from", "2026-07-01");
        place(person, "2026-08-01");
        place(person, "2026-09-01");

        assertThat(standsOn("2026-07-31T12:00:00Z", person, WESTMINSTER)).isFalse();
        assertThat(standsOn("2026-08-01T12:00:00Z", person, WESTMINSTER)).isTrue();
    }

    @Test
    void whose_leaving_is_taken_back_stands() {
        UUID person = UUID.randomUUID();
        people("person-left", person, "on", "2026-05-31");
        people("leaving-taken-back", person, "on", "2026-05-31");

        assertThat(standsOn("2026-06-02T00:00:00Z", person, WESTMINSTER)).isTrue();
    }

    private void place(UUID person, String from) {
        hear(gifts.publish(
                WESTMINSTER, "probity.declarations.person-placed.v1", "officers", person, """
                {"person":"%s","directorate":"corporate","posts":[],"from":"%s"}
                """.formatted(person, from)));
    }

    private void people(String fact, UUID person, String field, String day) {
        hear(gifts.publish(WESTMINSTER, "probity.declarations.%s.v1".formatted(fact), "officers", person, """
                {"person":"%s","%s":"%s"}
                """.formatted(
                        person, field, day)));
    }

    private boolean standsOn(String moment, UUID person, Authority authority) {
        return new Leavers(database, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC)).stands(person, authority);
    }

    @Test
    void what_comes_twice_late_or_all_over_again_is_applied_once() throws SQLException {
        Random random = new Random(7);
        List<Published> published = mixed(200, random);
        hear(published.toArray(Published[]::new));
        List<Entry> once = ledgers.entries(WESTMINSTER, 0, 1_000);
        List<List<String>> rowsOnce = figures();

        hear(published.toArray(Published[]::new));
        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(published.size());
            hear(published.subList(from, published.size()).toArray(Published[]::new));
        }

        assertThat(ledgers.entries(WESTMINSTER, 0, 1_000))
                .map(Entry::leaf)
                .isEqualTo(once.stream().map(Entry::leaf).toList());
        assertThat(figures()).isEqualTo(rowsOnce);
    }

    @Test
    void however_polls_cut_the_stream_the_rows_are_the_same() throws SQLException {
        List<Published> published = mixed(150, new Random(8));
        hear(published.toArray(Published[]::new));
        DataSource other = TestDatabase.migrated().service();
        Hearing inPieces = new Hearing(other, BANDS);
        Random random = new Random(9);
        for (int at = 0; at < published.size(); ) {
            int end = Math.min(published.size(), at + 1 + random.nextInt(9));
            inPieces.hear(delivered(published.subList(at, end)));
            at = end;
        }

        assertThat(figures(other)).isEqualTo(figures(database));
    }

    @Test
    void beyond_a_gap_nothing_is_applied_until_it_is_filled() {
        Published first = gifts.gift(WESTMINSTER, UUID.randomUUID(), "1.00", "accepted", 0);
        Published missing = gifts.gift(WESTMINSTER, UUID.randomUUID(), "2.00", "accepted", 0);
        Published third = gifts.gift(WESTMINSTER, UUID.randomUUID(), "3.00", "accepted", 0);

        Consumed gap = hear(first, third);

        assertThat(gap.gaps())
                .singleElement()
                .satisfies(found -> assertThat(found.expected()).isEqualTo(2));
        assertThat(ledgers.size(WESTMINSTER)).isEqualTo(1);
        assertThat(hear(missing, third).gaps()).isEmpty();
        assertThat(ledgers.size(WESTMINSTER)).isEqualTo(3);
    }

    @Test
    void a_topic_that_begins_later_waits_for_what_came_before() {
        gifts.gift(WESTMINSTER, UUID.randomUUID(), "1.00", "accepted", 0);
        Published second = gifts.gift(WESTMINSTER, UUID.randomUUID(), "2.00", "accepted", 0);

        assertThat(hear(second).gaps()).hasSize(1);
        assertThat(ledgers.size(WESTMINSTER)).isZero();
    }

    @Test
    void a_forged_repeat_stops_its_partition_and_no_other() {
        Lane forger = new Lane("probity.declarations.v1", 0);
        hear(gifts.gift(WESTMINSTER, UUID.randomUUID(), "1.00", "accepted", 0));

        Consumed consumed = hear(
                forger.gift(WESTMINSTER, UUID.randomUUID(), "2.00", "accepted", 0),
                concerns.concern(WESTMINSTER, UUID.randomUUID(), "bribery", true));

        assertThat(consumed.stopped()).containsOnlyKeys(new TopicPartition("probity.declarations.v1", 0));
        assertThat(ledgers.size(WESTMINSTER)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"gift\":\"not an id\"}",
                "{\"value\":{\"amount\":\"-1.00\",\"currency\":\"GBP\"}}",
                "{\"value\":{\"amount\":\"much\",\"currency\":\"GBP\"}}",
                "{\"response\":\"hesitated\"}",
                "{}",
                "no JSON"
            })
    void poison_is_in_the_ledger_and_in_no_figure_and_the_rest_flows(String body) throws SQLException {
        UUID sound = UUID.randomUUID();

        hear(
                gifts.publish(
                        WESTMINSTER, "probity.declarations.gift-declared.v1", "officers", UUID.randomUUID(), body),
                gifts.gift(WESTMINSTER, sound, "1.00", "accepted", 0));

        assertThat(ledgers.entries(WESTMINSTER, 0, 10))
                .map(Entry::type)
                .containsExactly(null, "probity.declarations.gift-declared.v1");
        assertThat(rows("select gift from gift_fact")).containsExactly(List.of(sound.toString()));
        assertThat(rows("select consumer from inbox_poison")).hasSize(1);
    }

    @Test
    void a_record_whose_authority_nobody_can_tell_is_set_aside_only() throws SQLException {
        hear(gifts.publish(WESTMINSTER, UUID.randomUUID(), "{}", Map.of("ce_authority", "WHO?", "ce_type", "a.b")));

        assertThat(ledgers.size(WESTMINSTER)).isZero();
        assertThat(rows("select consumer from inbox_poison")).hasSize(1);
    }

    @Test
    void blanks_and_facts_that_are_new_here_are_in_the_ledger_and_nowhere_else() throws SQLException {
        hear(
                concerns.publish(WESTMINSTER, "probity.concerns.blank.v1", "case", UUID.randomUUID(), "{}"),
                concerns.publish(WESTMINSTER, "probity.concerns.invented-later.v1", "case", UUID.randomUUID(), "{}"));

        assertThat(ledgers.size(WESTMINSTER)).isEqualTo(2);
        assertThat(figures()).isEmpty();
    }

    @Test
    void a_crash_in_the_middle_leaves_nothing_and_the_next_try_everything() throws SQLException {
        Published gift = gifts.gift(WESTMINSTER, UUID.randomUUID(), "1.00", "accepted", 0);
        execute("alter table gift_fact add constraint refuse check (false)");
        assertThatThrownBy(() -> hear(gift)).isInstanceOf(RuntimeException.class);
        assertThat(ledgers.size(WESTMINSTER)).isZero();
        execute("alter table gift_fact drop constraint refuse");

        hear(gift);

        assertThat(ledgers.size(WESTMINSTER)).isEqualTo(1);
        assertThat(figures()).hasSize(1);
    }

    @Test
    void rows_rebuilt_from_the_ledger_equal_those_they_replace() throws SQLException {
        hear(mixed(300, new Random(10)).toArray(Published[]::new));
        hear(concerns.publish(WESTMINSTER, "probity.concerns.concern-closed.v1", "case", UUID.randomUUID(), "{}"));
        List<List<String>> before = figures();
        execute("update gift_fact set band = 'spoilt'");
        execute("delete from concern_fact");

        new Rebuild(database, ledgers, BANDS).run();

        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void rows_are_left_alone_if_the_rules_are_those_they_were_made_by() throws SQLException {
        hear(mixed(20, new Random(11)).toArray(Published[]::new));
        new Rebuild(database, ledgers, BANDS).run();
        execute("update gift_fact set band = 'marked'");

        new Rebuild(database, ledgers, BANDS).run();

        assertThat(rows("select distinct band from gift_fact")).containsExactly(List.of("marked"));
    }

    /** Gifts and concerns of two authorities, some corrected, some acknowledged. */
    private List<Published> mixed(int count, Random random) {
        List<Published> published = new ArrayList<>();
        List<UUID> known = new ArrayList<>(List.of(UUID.randomUUID()));
        while (published.size() < count) {
            Authority authority = random.nextBoolean() ? WESTMINSTER : LEICESTER;
            UUID one = random.nextInt(3) == 0 ? known.get(random.nextInt(known.size())) : UUID.randomUUID();
            known.add(one);
            String amount = random.nextInt(100) + ".00";
            published.add(
                    switch (random.nextInt(4)) {
                        case 0 -> concerns.concern(authority, one, "kind-" + random.nextInt(3), random.nextBoolean());
                        case 1 ->
                            concerns.publish(
                                    authority,
                                    "probity.concerns.concern-acknowledged.v1",
                                    "case",
                                    one,
                                    "{\"concern\":\"%s\",\"on\":\"2026-05-04\",\"days\":1}".formatted(one));
                        case 2 -> gifts.gift(authority, one, amount, "accepted", random.nextInt(2));
                        default -> gifts.gift(authority, one, amount, "refused", 0);
                    });
        }
        return published;
    }

    private Consumed hear(Published... published) {
        return hearing.hear(delivered(List.of(published)));
    }

    private static List<ConsumerRecord<byte[], byte[]>> delivered(List<Published> published) {
        return published.stream().map(Published::delivered).toList();
    }

    private List<List<String>> figures() throws SQLException {
        return figures(database);
    }

    private static List<List<String>> figures(DataSource of) throws SQLException {
        List<List<String>> all = new ArrayList<>(rows(of, "select * from gift_fact order by authority, gift"));
        all.addAll(rows(of, "select * from concern_fact order by authority, concern"));
        return Collections.unmodifiableList(all);
    }

    private List<List<String>> rows(String sql) throws SQLException {
        return rows(database, sql);
    }

    private static List<List<String>> rows(DataSource of, String sql) throws SQLException {
        try (Connection connection = of.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                rows.add(values);
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = test.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
