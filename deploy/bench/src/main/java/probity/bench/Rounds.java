package probity.bench;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * Measures two ways of doing the same by turns, so that a noisy machine meets both, and compares them round by round.
 */
record Rounds(int count, PrintStream out) {

    interface Measurement {
        Speed measure() throws Exception;
    }

    /** The median of how many times faster the subject was than the yardstick of the same round. */
    double compare(String what, Measurement subject, Measurement yardstick) throws Exception {
        out.printf("%n%s%n", what);
        subject.measure();
        yardstick.measure();
        double[] ratios = new double[count];
        for (int round = 0; round < count; round++) {
            Speed theirs = yardstick.measure();
            Speed ours = subject.measure();
            ratios[round] = ours.perSecond() / theirs.perSecond();
            out.printf("  round %d: %s against %s: %.2f x%n", round + 1, ours, theirs, ratios[round]);
        }
        Arrays.sort(ratios);
        double median = ratios[count / 2];
        out.printf("  median %.2f x (%.2f to %.2f)%n", median, ratios[0], ratios[count - 1]);
        return median;
    }
}
