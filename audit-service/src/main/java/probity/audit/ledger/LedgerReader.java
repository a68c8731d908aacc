package probity.audit.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.MerkleTree;
import probity.chassis.relay.Audience;
import probity.chassis.sql.Sql;
import probity.chassis.sql.Sql.RowReader;

/** Reads ledgers. What is stored never changes, so no two reads can contradict each other. */
public final class LedgerReader {

    private static final String SIZE = "select size from ledger where authority = ?";

    private static final String ENTRIES = """
            select leaf_index, leaf_hash, record, event, stream, type, audience
              from ledger_entry
             where authority = ? and leaf_index >= ?
             order by leaf_index
             limit ?
            """;

    private static final String OF_LEAVES = """
            select leaf_index, leaf_hash, record, event, stream, type, audience
              from ledger_entry
             where authority = ? and leaf_index = any (?::bigint[])
            """;

    private static final String OF_EVENT = """
            select leaf_index, leaf_hash, record, event, stream, type, audience
              from ledger_entry
             where authority = ? and event = ?
             order by leaf_index
             limit 1
            """;

    private static final String OF_STREAM = """
            select leaf_index, leaf_hash, record, event, stream, type, audience
              from ledger_entry
             where authority = ? and stream = ? and leaf_index < ? and audience = any (?)
             order by leaf_index desc
             limit ?
            """;

    private static final String PUBLICATION = """
            select leaf_index, leaf_hash, record, event, stream, type, audience
              from ledger_entry
             where authority = ? and stream = ? and type = 'probity.audit.report-published.v1'
             order by leaf_index
             limit 1
            """;

    private static final String RECEIPT_ROOTS = """
            select leaf_index, leaf_hash, record, event, stream, type, audience
              from ledger_entry
             where authority = ? and leaf_index < ?
               and type = 'probity.concerns.receipts-committed.v1' and audience = 'public'
             order by leaf_index
            offset ?
             limit ?
            """;

    private static final String COUNT_RECEIPT_ROOTS = """
            select count(*)
              from ledger_entry
             where authority = ? and leaf_index < ?
               and type = 'probity.concerns.receipts-committed.v1' and audience = 'public'
            """;

    private static final String UNSIGNED = """
            select authority, size
              from ledger
             where size > coalesce((select max(s.size)
                                      from signed_checkpoint s
                                     where s.authority = ledger.authority), 0)
            """;

    /** A ledger at a size. */
    public record Head(Authority authority, long size) {}

    private final DataSource dataSource;

    public LedgerReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** 0 if nothing was heard of the authority yet. */
    public long size(Authority authority) {
        return query(row -> row.getLong(1), SIZE, authority.id()).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Those that have a ledger. */
    public List<Authority> authorities() {
        return query(row -> new Authority(row.getString(1)), "select authority from ledger order by authority");
    }

    /** The ledgers that grew since they were signed. */
    List<Head> unsigned() {
        return query(row -> new Head(new Authority(row.getString(1)), row.getLong(2)), UNSIGNED);
    }

    /** In the order of the tree. */
    public List<Entry> entries(Authority authority, long first, int limit) {
        return query(LedgerReader::entry, ENTRIES, authority.id(), first, limit);
    }

    /** Those of some leaves, in any order. */
    public List<Entry> entries(Authority authority, List<Long> leaves) {
        String[] indexes = leaves.stream().map(String::valueOf).toArray(String[]::new);
        return query(LedgerReader::entry, OF_LEAVES, authority.id(), indexes);
    }

    /** The entry of an event. A publisher that told it twice under one id has told it the first time. */
    public Optional<Entry> entry(Authority authority, UUID event) {
        return query(LedgerReader::entry, OF_EVENT, authority.id(), event).stream()
                .findFirst();
    }

    /** What was published of a stream to these audiences, newest first. */
    public List<Entry> stream(Authority authority, UUID stream, List<Audience> audiences, long before, int limit) {
        String[] codes = audiences.stream().map(Audience::code).toArray(String[]::new);
        return query(LedgerReader::entry, OF_STREAM, authority.id(), stream, before, codes, limit);
    }

    /** That a report was published. */
    public Optional<Entry> publication(Authority authority, UUID report) {
        return query(LedgerReader::entry, PUBLICATION, authority.id(), report).stream()
                .findFirst();
    }

    /** Among the first leaves, the roots of what reporters can prove, oldest first. They are for everybody. */
    public List<Entry> receiptRoots(Authority authority, long leaves, long skipped, int limit) {
        return query(LedgerReader::entry, RECEIPT_ROOTS, authority.id(), leaves, skipped, limit);
    }

    /** How many of them there are. */
    public long countReceiptRoots(Authority authority, long leaves) {
        return query(row -> row.getLong(1), COUNT_RECEIPT_ROOTS, authority.id(), leaves)
                .getFirst();
    }

    /** Asks the tree of that size, which must not be larger than the ledger. */
    public <T> T tree(Authority authority, long size, Function<MerkleTree, T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return question.apply(new MerkleTree(size, new StoredSubtrees(connection, authority)));
        } catch (SQLException e) {
            throw new LedgerFailure("cannot read the tree of " + authority, e);
        }
    }

    private <T> List<T> query(RowReader<T> reader, String sql, Object... values) {
        try {
            return Sql.statement(dataSource, connection -> Sql.query(connection, sql, reader, values));
        } catch (SQLException e) {
            throw new LedgerFailure("cannot read the ledger", e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("leaf_index"),
                Hash.of(row.getBytes("leaf_hash")),
                row.getBytes("record"),
                row.getObject("event", UUID.class),
                row.getObject("stream", UUID.class),
                row.getString("type"),
                audience(row.getString("audience")));
    }

    private static @Nullable Audience audience(@Nullable String code) {
        for (Audience audience : Audience.values()) {
            if (audience.code().equals(code)) {
                return audience;
            }
        }
        return null;
    }
}
