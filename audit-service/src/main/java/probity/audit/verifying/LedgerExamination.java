package probity.audit.verifying;

import static probity.audit.verifying.Finding.Kind.CHANGED;
import static probity.audit.verifying.Finding.Kind.DELETED;
import static probity.audit.verifying.Finding.Kind.INSERTED;
import static probity.audit.verifying.Finding.Kind.MOVED;
import static probity.audit.verifying.Finding.Kind.REWRITTEN;
import static probity.audit.verifying.Finding.Kind.TRUNCATED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;
import probity.chassis.relay.PublishedRecords.Lane;
import probity.chassis.relay.PublishedRecords.Place;
import probity.chassis.sql.Sql;

/**
 * Reads the whole ledger of an authority and holds it against itself, against signed checkpoints, and against what the
 * services published. Where ledger and publication differ, the signature says which of them was changed.
 */
final class LedgerExamination {

    private static final String READ = """
            select leaf_index, leaf_hash, record
              from ledger_entry
             where authority = ? and leaf_index >= ?
             order by leaf_index
             limit 1000
            """;

    private static final String SIZE = "select coalesce(max(size), 0) from ledger where authority = ?";

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(long index, Hash leaf, byte[] record) {}

    /** An entry, and what of it differs from what was published. */
    private record Difference(long index, Place place, boolean published) {}

    private final String where;
    private final Authority authority;
    private final Connection database;
    private final Publications publications;
    private final ToldRoots signed;
    private final LogTellings tellings;
    private final Map<Lane, Place> newest = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long next;
    private boolean allCompared = true;

    /** @param tellings gets what the services said of their logs */
    LedgerExamination(
            Authority authority,
            Connection database,
            Publications publications,
            ToldRoots signed,
            LogTellings tellings) {
        this.where = "ledger of " + authority.id();
        this.authority = authority;
        this.database = database;
        this.publications = publications;
        this.signed = signed;
        this.tellings = tellings;
    }

    List<Finding> findings() throws SQLException {
        List<Row> rows = batch();
        while (!rows.isEmpty()) {
            Map<Place, byte[]> published = publications.leaves(places(rows));
            for (Row row : rows) {
                read(row, published);
            }
            rows = batch();
        }
        long size = Rows.number(database, SIZE, authority.id());
        if (next < size) {
            findings.add(new Finding(where, TRUNCATED, next, size - 1, "the ledger ends before it"));
        }
        differences.forEach(each -> findings.add(judged(each)));
        boolean onlyOrder = allCompared && findings.isEmpty();
        signed.findings().forEach(each -> findings.add(onlyOrder ? ofOrder(each) : each));
        return Runs.joined(findings);
    }

    private static Finding ofOrder(Finding found) {
        return found.kind() == REWRITTEN
                ? new Finding(
                        found.where(),
                        MOVED,
                        found.first(),
                        found.last(),
                        "each is what was published, but they are not in the order that was signed")
                : found;
    }

    private List<Row> batch() throws SQLException {
        return Sql.query(
                database,
                READ,
                row -> new Row(row.getLong("leaf_index"), Hash.of(row.getBytes("leaf_hash")), row.getBytes("record")),
                authority.id(),
                next);
    }

    private static List<Place> places(List<Row> rows) {
        return rows.stream()
                .map(row -> Place.ofLeaf(row.record()))
                .flatMap(Optional::stream)
                .toList();
    }

    private void read(Row row, Map<Place, byte[]> published) {
        if (row.index() > next) {
            findings.add(new Finding(where, DELETED, next, row.index() - 1, "no such entry is there"));
        }
        next = row.index() + 1;
        Hash hash = Hash.ofLeaf(row.record());
        if (!hash.equals(row.leaf())) {
            findings.add(Finding.at(where, CHANGED, row.index(), "the record is not the one that was hashed"));
        }
        signed.read(row.index(), hash);
        tellings.heard(authority, row.index(), row.record());
        Place.ofLeaf(row.record())
                .filter(place -> publications.knows(place.lane()))
                .ifPresentOrElse(place -> compare(row, place, published), () -> allCompared = false);
    }

    private void compare(Row row, Place place, Map<Place, byte[]> published) {
        publications.heard(place);
        @Nullable Place before = newest.put(place.lane(), place);
        if (before != null && before.sequence() >= place.sequence()) {
            findings.add(Finding.at(where, MOVED, row.index(), "%s lies behind %s".formatted(place, before)));
        }
        byte @Nullable [] leaf = published.get(place);
        if (leaf == null || !Arrays.equals(leaf, row.record())) {
            differences.add(new Difference(row.index(), place, leaf != null));
        }
    }

    /** What was signed is as it was, so the other one was changed. */
    private Finding judged(Difference difference) {
        Place place = difference.place();
        if (difference.index() < signed.good()) {
            return Finding.at(
                    "publication of " + place.lane().topic() + "/"
                            + place.lane().partition(),
                    difference.published() ? CHANGED : DELETED,
                    place.sequence(),
                    "it is not what entry %d of the %s holds".formatted(difference.index(), where));
        }
        return difference.published()
                ? Finding.at(where, CHANGED, difference.index(), "it is not what was published as " + place)
                : Finding.at(where, INSERTED, difference.index(), "nothing was published as " + place);
    }
}
