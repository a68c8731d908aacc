package probity.audit.verifying;

import static probity.audit.verifying.Finding.Kind.CHANGED;
import static probity.audit.verifying.Finding.Kind.DELETED;
import static probity.audit.verifying.Finding.Kind.INSERTED;
import static probity.audit.verifying.Finding.Kind.MOVED;
import static probity.audit.verifying.Finding.Kind.TRUNCATED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.audit.verifying.KeptHashes.Kept;
import probity.chassis.identity.Authority;
import probity.chassis.logtree.LogLeaf;
import probity.chassis.merkle.Hash;

/**
 * Reads a service's whole log and holds it against the hash that was kept of each event, and against the roots that were
 * told to others. The kept hashes name the event; the roots cannot be made to fit by whoever owns the database.
 */
final class LogExamination {

    private static final int BATCH = 1_000;

    private final String where;
    private final Connection database;
    private final Map<Authority, KeptHashes> kept = new HashMap<>();
    private final Map<Authority, ToldRoots> told;
    private final TreeMap<Long, Hash> unknown = new TreeMap<>();
    private final TreeMap<Long, Hash> missed = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long last;

    /** @param database a transaction that sees one state of it from beginning to end */
    LogExamination(String where, Connection database, Map<Authority, ToldRoots> told) {
        this.where = where;
        this.database = database;
        this.told = told;
    }

    List<Finding> findings() throws SQLException {
        List<LogLeaf> leaves = LogLeaf.read(database, 0, Long.MAX_VALUE, BATCH);
        long folded = Rows.number(database, "select position from log_folded");
        while (!leaves.isEmpty()) {
            for (LogLeaf leaf : leaves) {
                read(leaf, folded);
            }
            leaves = LogLeaf.read(database, last, Long.MAX_VALUE, BATCH);
        }
        for (String authority : Rows.texts(database, "select authority from log_tree order by authority")) {
            kept(new Authority(authority)).rest().forEach(each -> missed.put(each.position(), each.hash()));
        }
        long head = Rows.number(database, "select position from log_head");
        long reached = Math.max(last, folded);
        if (reached < head) {
            findings.add(new Finding(where, TRUNCATED, reached + 1, head, "the log ends before it"));
        }
        compare();
        told.values().forEach(each -> findings.addAll(each.findings()));
        return Runs.joined(findings);
    }

    private void read(LogLeaf leaf, long folded) throws SQLException {
        if (leaf.position() > Math.max(last, folded) + 1) {
            long gap = Math.max(last, folded) + 1;
            findings.add(new Finding(where, DELETED, gap, leaf.position() - 1, "no such event is there"));
        }
        last = leaf.position();
        if (leaf.position() <= folded) {
            hold(leaf);
        }
        ToldRoots roots = told.get(leaf.authority());
        if (roots != null) {
            roots.read(leaf.position(), leaf.hash());
        }
    }

    /** Against what was kept of the same place. */
    private void hold(LogLeaf leaf) throws SQLException {
        KeptHashes ofAuthority = kept(leaf.authority());
        @Nullable Kept next = ofAuthority.peek();
        while (next != null && next.position() < leaf.position()) {
            missed.put(next.position(), next.hash());
            ofAuthority.pass();
            next = ofAuthority.peek();
        }
        if (next == null || next.position() > leaf.position()) {
            unknown.put(leaf.position(), leaf.hash());
            return;
        }
        ofAuthority.pass();
        if (!next.hash().equals(leaf.hash())) {
            missed.put(leaf.position(), next.hash());
            unknown.put(leaf.position(), leaf.hash());
        }
    }

    private KeptHashes kept(Authority authority) {
        return kept.computeIfAbsent(authority, each -> new KeptHashes(database, each));
    }

    /** What is missed may lie elsewhere now; what nobody knows may be what became of it. */
    private void compare() {
        Map<Hash, Long> places = new HashMap<>();
        unknown.forEach((position, hash) -> places.put(hash, position));
        Map<Hash, Long> before = new HashMap<>();
        missed.forEach((position, hash) -> before.put(hash, position));
        missed.forEach((position, hash) -> {
            @Nullable Hash here = unknown.get(position);
            if (places.containsKey(hash)) {
                long to = Objects.requireNonNull(places.get(hash));
                findings.add(Finding.at(where, MOVED, position, "the event lies at position " + to + " now"));
            } else if (here != null && !before.containsKey(here)) {
                findings.add(Finding.at(where, CHANGED, position, "the event is not the one that was stored"));
            } else if (position > last) {
                findings.add(Finding.at(where, TRUNCATED, position, "the log ends before it"));
            } else {
                findings.add(Finding.at(where, DELETED, position, "the event is nowhere in the log"));
            }
        });
        unknown.forEach((position, hash) -> {
            if (!missed.containsKey(position) && !before.containsKey(hash)) {
                findings.add(Finding.at(where, INSERTED, position, "nothing was kept of such an event"));
            }
        });
    }
}
