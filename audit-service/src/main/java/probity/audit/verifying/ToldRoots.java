package probity.audit.verifying;

import static probity.audit.verifying.Finding.Kind.REWRITTEN;
import static probity.audit.verifying.Finding.Kind.TRUNCATED;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import probity.chassis.merkle.Frontier;
import probity.chassis.merkle.Hash;

/** What others were told that a tree was at some sizes, and what it comes to when its leaves are read again. */
final class ToldRoots {

    /**
     * @param what it was told in
     * @param fits whether that root is the one that was told
     */
    record Told(long size, String what, Predicate<Hash> fits) {}

    private final String where;
    private final TreeMap<Long, List<Told>> told = new TreeMap<>();
    private final Frontier tree = new Frontier();
    private final List<Finding> findings = new ArrayList<>();

    /** Up to here all fits, as a size and as the place of the last leaf. */
    private long good;

    private long behindGood;
    private long last;
    private boolean broken;

    ToldRoots(String where, List<Told> all) {
        this.where = where;
        all.forEach(each ->
                told.computeIfAbsent(each.size(), _ -> new ArrayList<>()).add(each));
        compare(0);
    }

    /** The next leaf, and where it lies. */
    void read(long place, Hash leaf) {
        if (tree.size() == good) {
            behindGood = place;
        }
        tree.add(leaf);
        last = place;
        compare(place);
    }

    /** Once a root does not fit, no later one can. */
    private void compare(long place) {
        List<Told> here = told.getOrDefault(tree.size(), List.of());
        if (here.isEmpty() || broken) {
            return;
        }
        Hash root = tree.root();
        for (Told each : here) {
            if (!each.fits().test(root)) {
                broken = true;
                findings.add(new Finding(
                        where, REWRITTEN, behindGood, place, "this is not what was told in " + each.what()));
                return;
            }
        }
        good = tree.size();
    }

    /** The size up to which the leaves are those that were told of. */
    long good() {
        return good;
    }

    /** After the last leaf. */
    List<Finding> findings() {
        told.tailMap(tree.size(), false).values().stream()
                .flatMap(List::stream)
                .reduce((_, later) -> later)
                .ifPresent(each -> findings.add(Finding.at(
                        where,
                        TRUNCATED,
                        last + 1,
                        "there are %d, and %d were told of in %s".formatted(tree.size(), each.size(), each.what()))));
        return List.copyOf(findings);
    }
}
