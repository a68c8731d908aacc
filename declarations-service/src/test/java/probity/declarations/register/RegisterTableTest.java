package probity.declarations.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.testing.TestDatabase;

/**
 * More entries than are gone through in their order: 25,000, of which the oldest thirty are like no other; one in a thousand
 * was withdrawn. Of the words of their donors a few begin like zinc, and too many to name like tin.
 */
@Tag("N-3")
class RegisterTableTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final Moment NOW = new Moment(Moment.NEVER, Instant.parse("2030-01-01T00:00:00Z"));

    private static final int ENTRIES = 25_000;

    private static final int RARE = 30;

    static final List<Consumer<RegisterFilter>> WHAT_ONLY_THE_RARE_ARE = List.of(
            filter -> filter.donor = "Zinc fou",
            filter -> filter.donor = "4E8D",
            filter -> filter.donor = "Zinc 5e9p",
            filter -> filter.donor = "TIN zinc",
            RegisterTableTest::tinPrizes,
            filter -> filter.companyNumber = "SC123456",
            filter -> filter.kind = "prize",
            filter -> filter.relation = "bidder",
            filter -> filter.directorate = "wharf",
            filter -> filter.valueAtLeast = "120.01",
            filter -> filter.valueAtLeast = "999999999999",
            filter -> filter.status = "decided-on",
            filter -> filter.response = "accepted",
            RegisterTableTest::acceptedPrizesOf2020);

    private final RegisterTable register = new RegisterTable(DATABASE.service());

    @BeforeAll
    static void fill() throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var insert = connection.createStatement()) {
            insert.execute("""
                    insert into gift_register
                           (gift, position, entered, known_from, authority, declarant, directorate, capacity, kind,
                            donor_kind, donor_words, company_number, donor_relation, pounds, estimated, offered_on,
                            declared_on, response, code, code_version, answer, forbidden, days_late, clauses, decided_on,
                            withdrawn_on)
                    select gen_random_uuid(), n, n, date '2020-01-01' + n / 10, 'harbour', gen_random_uuid(),
                           case when n <= 30 then 'wharf' else 'quays' end, 'officer',
                           case when n <= 30 then 'prize' else 'token' end, 'organisation',
                           to_tsvector('simple', case when n <= 30 then 'Zinc Foundry 4e8d 5e9p' else 'Copper Ltd' end
                                                 || ' tin' || n % 100),
                           case when n <= 30 then 'SC123456' end, case when n <= 30 then 'bidder' else 'none' end,
                           case when n <= 30 then 999999999999 else 20 + n % 100 end, false, date '2020-01-01' + n / 10,
                           date '2020-01-01' + n / 10, case when n <= 30 then 'accepted' else 'refused' end, 'any', 1,
                           'yes', n <= 30, case when n <= 30 then 3 else 0 end, '',
                           case when n <= 30 then date '2020-02-01' end,
                           case when n % 1000 = 0 then date '2029-01-01' end
                      from generate_series(1, 25000) n
                    """);
            insert.execute("insert into gift_register_word"
                    + " select distinct unnest(tsvector_to_array(donor_words)) from gift_register");
        }
    }

    @ParameterizedTest
    @FieldSource("WHAT_ONLY_THE_RARE_ARE")
    void what_only_the_oldest_are_is_found_in_order_and_a_part_at_a_time(Consumer<RegisterFilter> asked) {
        var filter = new RegisterFilter();
        asked.accept(filter);

        assertThat(parts(searched(filter), 12)).containsExactly(down(30, 19), down(18, 7), down(6, 1));
    }

    @Test
    void so_is_what_only_they_are_who_did_not_keep_the_code() {
        for (boolean late : new boolean[] {true, false}) {
            var compliance = new ComplianceFilter();
            if (late) {
                compliance.late = "true";
            } else {
                compliance.forbidden = "true";
            }
            Search search = searched(new RegisterFilter());
            compliance.narrow(search);

            assertThat(parts(search, RARE)).containsExactly(down(RARE, 1));
        }
    }

    @Test
    void what_the_newest_are_is_found_until_there_is_no_more() {
        var filter = new RegisterFilter();
        filter.kind = "token";

        assertThat(parts(searched(filter), 12_000))
                .containsExactly(down(ENTRIES, 13_001), down(13_000, 1_001), down(1_000, RARE + 1));
    }

    /** Five are among the newest, and two among the offers of two quarters behind them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6, 7, 8, 12, 25})
    void what_is_everywhere_is_found_in_order(int limit) {
        var filter = new RegisterFilter();
        filter.status = "withdrawn";

        var parts = parts(searched(filter), limit);

        assertThat(parts.stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        down(25, 1).stream().map(n -> n * 1_000).toList());
        assertThat(parts.getFirst()).hasSize(limit);
    }

    @Test
    void what_nothing_is_is_not_found() {
        var filter = new RegisterFilter();
        filter.kind = "token";
        filter.directorate = "wharf";

        assertThat(parts(searched(filter), 10)).isEmpty();
        assertThat(parts(new Search().of(new Where().and("authority = ?", "elsewhere")), 10))
                .isEmpty();
    }

    @Test
    void all_of_it_comes_once_and_in_order() {
        var rare = new RegisterFilter();
        rare.kind = "prize";

        assertThat(all(searched(new RegisterFilter()))).isEqualTo(down(ENTRIES, 1));
        assertThat(all(searched(rare))).isEqualTo(down(RARE, 1));
    }

    private static void tinPrizes(RegisterFilter filter) {
        filter.donor = "tin";
        filter.kind = "prize";
    }

    private static void acceptedPrizesOf2020(RegisterFilter filter) {
        filter.to = "2020-12-31";
        filter.kind = "prize";
        filter.valueAtLeast = "25";
        filter.response = "accepted";
    }

    private static Search searched(RegisterFilter filter) {
        return filter.search(Moment.NEVER).of(new Where().and("authority = ?", "harbour"));
    }

    private List<Long> all(Search search) {
        List<Long> entered = new ArrayList<>();
        register.each(NOW, search, row -> entered.add(row.entered()));
        return entered;
    }

    private List<List<Long>> parts(Search search, int limit) {
        var places = Stream.iterate(
                register.page(NOW, search, Optional.empty(), limit),
                rows -> !rows.isEmpty(),
                rows -> register.page(NOW, search, Optional.of(RegisterTable.Place.of(rows.getLast())), limit));
        return places.map(rows -> rows.stream().map(EntryRow::entered).toList()).toList();
    }

    private static List<Long> down(long from, long to) {
        return LongStream.rangeClosed(to, from).map(n -> from + to - n).boxed().toList();
    }
}
