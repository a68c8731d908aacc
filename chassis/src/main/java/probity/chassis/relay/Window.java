package probity.chassis.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import probity.chassis.identity.Authority;

/** When facts leave: at once, or together with all others of a stretch of time so that none stands out. */
public sealed interface Window {

    static Window immediate() {
        return new Immediate();
    }

    static Every every(Duration length, List<Authority> authorities, String blankType) {
        return new Every(length, authorities, blankType);
    }

    /** Facts leave as soon as they are written. */
    record Immediate() implements Window {}

    /**
     * Facts are held back until the window in which they were written has closed. Then each authority's facts leave,
     * streams shuffled, filled up with blanks to 16, 32, 64, ... so that their number says little; an authority with
     * nothing to tell sends 16 blanks. All bear the window's end as their time.
     *
     * @param length windows of this length lie side by side from 1970 on (UTC)
     * @param authorities all that the service serves
     * @param blankType the type of the records that fill up
     */
    record Every(Duration length, List<Authority> authorities, String blankType) implements Window {

        private static final int SMALLEST = 16;

        public Every {
            if (length.toMillis() < 1) {
                throw new IllegalArgumentException("a window is too short: " + length);
            }
            authorities = List.copyOf(authorities);
        }

        /** The last moment at or before this one at which a window ended. */
        Instant closedAt(Instant now) {
            return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), length.toMillis()) * length.toMillis());
        }

        /** The end of the window that this moment lies in. */
        public Instant closesAfter(Instant now) {
            return closedAt(now).plus(length);
        }

        /** The smallest size of a batch that takes so many facts. */
        static int sizeFor(int facts) {
            int size = SMALLEST;
            while (size < facts) {
                size = Math.multiplyExact(size, 2);
            }
            return size;
        }
    }
}
