package probity.declarations.replaying;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.DonorRelation;
import probity.declarations.code.Fact;
import probity.declarations.code.GiftFacts;
import probity.declarations.code.GiftKind;
import probity.declarations.code.GiftOutcome;
import probity.declarations.code.GiftResponse;
import probity.declarations.code.Valuation;
import probity.declarations.code.Word;
import probity.declarations.vocabulary.Money;

/** Reads declarations that stand, row by row: a period may hold a million. */
@Singleton
class JudgedGifts {

    /** Whose rows are read: the gifts, and which donors count as one. */
    static final List<String> PROJECTIONS = List.of(JudgedGiftsProjection.NAME, "donor-groups.v1");

    private static final int FETCH = 1_000;

    private static final String IN_PERIOD =
            " from judged_gift where by_rules and authority = ? and code = ? and offered_on between ? and ?";

    private static final String COUNT = "select count(*)" + IN_PERIOD;

    /** All that was given to some people, by whatever code it was judged: it may add up with what is asked for. */
    private static final String GIVEN_TO = """
            select judged.*, coalesce(grouped.group_id, judged.donor) as giver
              from judged_gift judged
              left join grouped_donor grouped
                on grouped.authority = judged.authority and grouped.donor = judged.donor
             where judged.by_rules and judged.authority = ? and judged.declarant in (select declarant""";

    private static final String IN_ORDER =
            ") order by judged.declarant, giver, coalesce(received_on, offered_on), judged.gift";

    private static final String THESE = " from judged_gift where authority = ? and gift = any (?)";

    private final DataSource dataSource;

    JudgedGifts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How far the log has come, in whatever process. */
    long logged() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select position from log_head");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read how far the log has come", e);
        }
    }

    /** Which gifts are asked for: those of an authority that a code judged, offered in a period. */
    record Period(String authority, CodeId code, LocalDate from, LocalDate until) {

        boolean covers(JudgedGift gift) {
            var offeredOn = gift.facts().offeredOn();
            return gift.judgedBy().code().equals(code) && !offeredOn.isBefore(from) && !offeredOn.isAfter(until);
        }
    }

    /** Puts values into a statement. */
    private interface Binding {
        void into(PreparedStatement select) throws SQLException;
    }

    /**
     * Counts them, and then hands on all that their recipients were given, all as it is at one moment.
     *
     * @param given what one donor gave to one person, in the order of the days, person by person
     */
    void each(Period period, LongConsumer total, Consumer<List<JudgedGift>> given) {
        atOneMoment(connection -> {
            total.accept(count(connection, period));
            rows(connection, period.authority(), IN_PERIOD, select -> bind(select, 2, period), given);
        });
    }

    /** The same of those who were given these. */
    void around(String authority, Set<UUID> gifts, Consumer<List<JudgedGift>> given) {
        Binding these = select -> {
            select.setString(2, authority);
            select.setArray(3, select.getConnection().createArrayOf("uuid", gifts.toArray()));
        };
        atOneMoment(connection -> rows(connection, authority, THESE, these, given));
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void atOneMoment(Work work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                work.on(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the gifts of a period", e);
        }
    }

    private static long count(Connection connection, Period period) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            bind(select, 1, period);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void rows(
            Connection connection, String authority, String whose, Binding binding, Consumer<List<JudgedGift>> given)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(GIVEN_TO + whose + IN_ORDER)) {
            select.setString(1, authority);
            binding.into(select);
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                List<JudgedGift> together = new ArrayList<>();
                while (row.next()) {
                    JudgedGift gift = gift(row);
                    if (!together.isEmpty() && !gift.isOfOneDonorWith(together.getLast())) {
                        given.accept(together);
                        together = new ArrayList<>();
                    }
                    together.add(gift);
                }
                given.accept(together);
            }
        }
    }

    private static void bind(PreparedStatement select, int first, Period period) throws SQLException {
        select.setString(first, period.authority());
        select.setString(first + 1, period.code().value());
        select.setObject(first + 2, period.from());
        select.setObject(first + 3, period.until());
    }

    private static JudgedGift gift(ResultSet row) throws SQLException {
        var facts = new GiftFacts(
                Word.of(GiftKind.class, row.getString("kind")),
                Valuation.exactly(new Money(row.getBigDecimal("pounds"), Money.POUND)),
                Word.of(DonorRelation.class, row.getString("donor_relation")),
                row.getObject("offered_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                Word.of(GiftResponse.class, row.getString("response")),
                circumstances(row.getString("circumstances")));
        return new JudgedGift(
                row.getObject("gift", UUID.class),
                row.getObject("declarant", UUID.class),
                row.getObject("giver", UUID.class),
                row.getString("directorate"),
                new CodeVersion(new CodeId(row.getString("code")), row.getInt("version")),
                facts,
                Word.of(GiftOutcome.class, row.getString("outcome")),
                row.getObject("declared_on", LocalDate.class));
    }

    private static Map<Fact, Boolean> circumstances(String words) {
        Map<Fact, Boolean> known = new EnumMap<>(Fact.class);
        words.lines().flatMap(line -> List.of(line.split(" ")).stream()).forEach(word -> {
            boolean isFalse = word.endsWith("=false");
            String id = isFalse ? word.substring(0, word.length() - "=false".length()) : word;
            known.put(Word.of(Fact.class, id), !isFalse);
        });
        return known;
    }
}
