package probity.audit.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(rows("""
                        select thing, leaf_index, happened_on, said ->> 'band', said ->> 'response', said ->> 'timeliness'
                          from fact
                        """)).containsExactly(List.of(gift.toString(), "0", "2026-05-02", "small", "refused", "late"));
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

        assertThat(rows("""
                        select said ->> 'band', said ->> 'response', said ->> 'timeliness', said ->> 'withdrawn'
                          from (select merged(said order by leaf_index) as said from fact) as all_of_it
                        """)).containsExactly(List.of("large", "accepted", "in-time", "true"));
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

        assertThat(rows("select happened_on, said ->> 'progress' from fact order by leaf_index"))
                .containsExactly(
                        List.of("2026-05-03", "received"),
                        List.of("2026-05-04", "acknowledged"),
                        List.of("2026-06-04", "closed-upheld"));
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

        String whatWasSaid = "select authority, type, thing, happened_on, said from fact order by 1, 2, 3, 4, 5";
        assertThat(rows(other, whatWasSaid)).isEqualTo(rows(whatWasSaid));
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
        assertThat(rows("select thing from fact")).containsExactly(List.of(sound.toString()));
        assertThat(rows("select consumer from inbox_poison")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"a kind\\u0000, 2026-05-03", "a kind, +12026-05-03"})
    void what_a_database_cannot_count_is_poison_and_holds_up_nothing(String kind, String receivedOn)
            throws SQLException {
        hear(
                concerns.publish(
                        WESTMINSTER, "probity.concerns.concern-received.v1", "case", UUID.randomUUID(), """
                        {"concern":"%s","kind":"%s","channel":"web","anonymous":true,"receivedOn":"%s"}
                        """.formatted(
                                        UUID.randomUUID(), kind, receivedOn)),
                concerns.concern(WESTMINSTER, UUID.randomUUID(), "bribery", true));

        assertThat(rows("select leaf_index from fact")).containsExactly(List.of("1"));
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
        execute("alter table fact add constraint refuse check (false)");
        assertThatThrownBy(() -> hear(gift)).isInstanceOf(RuntimeException.class);
        assertThat(ledgers.size(WESTMINSTER)).isZero();
        execute("alter table fact drop constraint refuse");

        hear(gift);

        assertThat(ledgers.size(WESTMINSTER)).isEqualTo(1);
        assertThat(figures()).hasSize(1);
    }

    @Test
    void rows_rebuilt_from_the_ledger_equal_those_they_replace() throws SQLException {
        hear(mixed(300, new Random(10)).toArray(Published[]::new));
        hear(concerns.publish(WESTMINSTER, "probity.concerns.concern-closed.v1", "case", UUID.randomUUID(), "{}"));
        List<List<String>> before = figures();
        execute("update fact set said = '{}' where leaf_index % 2 = 0");
        execute("delete from fact where leaf_index % 3 = 0");

        new Rebuild(database, ledgers, BANDS).run();

        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void rows_are_left_alone_if_the_rules_are_those_they_were_made_by() throws SQLException {
        hear(mixed(20, new Random(11)).toArray(Published[]::new));
        new Rebuild(database, ledgers, BANDS).run();
        execute("update fact set said = '{\"band\": \"marked\"}'");

        new Rebuild(database, ledgers, BANDS).run();

        assertThat(rows("select distinct said ->> 'band' from fact")).containsExactly(List.of("marked"));
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
        return rows("select * from fact order by authority, leaf_index");
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
