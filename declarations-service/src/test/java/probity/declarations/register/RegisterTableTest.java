package probity.declarations.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.TestDatabase;

/** More entries than are gone through in their order: 6,000, ten a day, of which the oldest thirty are prizes. */
@Tag("N-3")
class RegisterTableTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final Moment NOW = new Moment(Moment.NEVER, Instant.parse("2026-01-01T00:00:00Z"));

    private static final Where ALL = new Where().and("authority = ?", "harbour");

    private final RegisterTable register = new RegisterTable(DATABASE.service());

    @BeforeAll
    static void fill() throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var insert = connection.createStatement()) {
            insert.execute("""
                    insert into gift_register
                           (gift, position, entered, known_from, authority, declarant, directorate, capacity, kind,
                            donor_kind, donor_words, donor_relation, pounds, estimated, offered_on, declared_on,
                            response, code, code_version, answer, forbidden, days_late, clauses)
                    select gen_random_uuid(), n, n, date '2020-01-01' + n / 10, 'harbour', gen_random_uuid(), 'quays',
                           'officer', case when n <= 30 then 'prize' else 'token' end, 'organisation', '', 'none', n,
                           false, date '2020-01-01' + n / 10, date '2020-01-01' + n / 10, 'refused', 'any', 1, 'yes',
                           false, 0, ''
                      from generate_series(1, 6000) n
                    """);
        }
    }

    @Test
    void what_only_the_oldest_are_is_found_in_order_and_a_part_at_a_time() {
        var prizes = new Search(ALL, new Where().and("kind = ?", "prize"));

        assertThat(parts(prizes, 12)).containsExactly(down(30, 19), down(18, 7), down(6, 1));
    }

    @Test
    void what_the_newest_are_is_found_until_there_is_no_more() {
        var tokens = new Search(ALL, new Where().and("kind = ?", "token"));

        assertThat(parts(tokens, 2_500)).containsExactly(down(6_000, 3_501), down(3_500, 1_001), down(1_000, 31));
    }

    @Test
    void what_nothing_is_is_not_found() {
        assertThat(parts(new Search(ALL, new Where().and("kind = ?", "legacy")), 10))
                .isEmpty();
        assertThat(parts(new Search(new Where().and("authority = ?", "elsewhere"), new Where()), 10))
                .isEmpty();
    }

    private List<List<Long>> parts(Search search, int limit) {
        List<List<Long>> parts = new ArrayList<>();
        Optional<RegisterTable.Place> after = Optional.empty();
        while (true) {
            List<EntryRow> rows = register.page(NOW, search, after, limit);
            if (rows.isEmpty()) {
                return parts;
            }
            parts.add(rows.stream().map(EntryRow::entered).toList());
            after = Optional.of(RegisterTable.Place.of(rows.getLast()));
        }
    }

    private static List<Long> down(long from, long to) {
        return LongStream.rangeClosed(to, from).map(n -> from + to - n).boxed().toList();
    }
}
