package probity.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times that many threads add to. */
final class Latencies {

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    void add(long time) {
        nanos.add(time);
    }

    void print(PrintStream out, String what) {
        List<Long> sorted = nanos.stream().sorted().toList();
        out.printf(
                "%s: median %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what, millis(sorted, 0.5), millis(sorted, 0.9), millis(sorted, 0.99), millis(sorted, 1));
    }

    double p99Millis() {
        return millis(nanos.stream().sorted().toList(), 0.99);
    }

    /** The same for each part of so many times, in the order in which they came: whether it gets better or worse. */
    void printParts(PrintStream out, int size) {
        out.print("    p99 by ten seconds:");
        for (int i = 0; i + size <= nanos.size(); i += size) {
            out.printf(
                    " %.0f", millis(nanos.subList(i, i + size).stream().sorted().toList(), 0.99));
        }
        out.println(" ms");
    }

    private static double millis(List<Long> sorted, double share) {
        int index = Math.max(0, (int) Math.ceil(sorted.size() * share) - 1);
        return sorted.get(index) / 1e6;
    }
}
