package probity.audit.verifying;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Findings of one kind that lie side by side are one. */
final class Runs {

    private static final Comparator<Finding> BY_KIND = Comparator.comparing(Finding::where)
            .thenComparing(Finding::kind)
            .thenComparing(Finding::what)
            .thenComparingLong(Finding::first);

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::where)
            .thenComparingLong(Finding::first)
            .thenComparing(Finding::kind);

    private Runs() {}

    static List<Finding> joined(List<Finding> findings) {
        List<Finding> joined = new ArrayList<>();
        for (Finding each : findings.stream().sorted(BY_KIND).toList()) {
            if (!joined.isEmpty() && goesOn(joined.getLast(), each)) {
                Finding before = joined.removeLast();
                joined.add(new Finding(each.where(), each.kind(), before.first(), each.last(), each.what()));
            } else {
                joined.add(each);
            }
        }
        joined.sort(BY_PLACE);
        return joined;
    }

    private static boolean goesOn(Finding before, Finding next) {
        return before.where().equals(next.where())
                && before.kind() == next.kind()
                && before.what().equals(next.what())
                && before.last() + 1 == next.first();
    }
}
