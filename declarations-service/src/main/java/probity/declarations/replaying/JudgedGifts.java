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
import probity.declarations.code.GiftResponse;
import probity.declarations.code.Valuation;
import probity.declarations.code.Word;
import probity.declarations.vocabulary.Money;

/** Reads declarations that stand, row by row: a period may hold a million. */
@Singleton
class JudgedGifts {

    private static final int FETCH = 1_000;

    private static final String IN_PERIOD =
            " from judged_gift where authority = ? and code = ? and offered_on between ? and ?";

    private static final String COUNT = "select count(*)" + IN_PERIOD;

    private static final String ROWS = "select *" + IN_PERIOD + " order by offered_on, gift";

    private static final String THESE =
            "select * from judged_gift where authority = ? and gift = any (?)" + " order by offered_on, gift";

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
    record Period(String authority, CodeId code, LocalDate from, LocalDate until) {}

    /** Counts them, and then hands on each, all as they are at one moment. */
    void each(Period period, LongConsumer total, Consumer<JudgedGift> gift) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                total.accept(count(connection, period));
                rows(connection, period, gift);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the gifts of a period", e);
        }
    }

    /** Those of them that still stand. */
    List<JudgedGift> these(String authority, List<UUID> gifts) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(THESE)) {
            select.setString(1, authority);
            select.setArray(2, connection.createArrayOf("uuid", gifts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                List<JudgedGift> found = new ArrayList<>();
                while (row.next()) {
                    found.add(gift(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read gifts", e);
        }
    }

    private static long count(Connection connection, Period period) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            bind(select, period);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void rows(Connection connection, Period period, Consumer<JudgedGift> gift) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            bind(select, period);
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    gift.accept(gift(row));
                }
            }
        }
    }

    private static void bind(PreparedStatement select, Period period) throws SQLException {
        select.setString(1, period.authority());
        select.setString(2, period.code().value());
        select.setObject(3, period.from());
        select.setObject(4, period.until());
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
                row.getString("directorate"),
                new CodeVersion(new CodeId(row.getString("code")), row.getInt("version")),
                facts,
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
