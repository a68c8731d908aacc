package probity.declarations.replaying;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What a replay finds, in the order in which it does: kept in the table part by part, and never whole in memory. */
final class FoundGifts {

    static final int MAX = 2_000_000;

    static final int IN_A_PART = 512;

    private static final int SIZE = 2 * Long.BYTES;

    /** Takes a part, or as much of the last one as there is. */
    interface Keeping {
        void keep(int part, byte[] gifts);
    }

    private final Keeping keeping;
    private final ByteBuffer part = ByteBuffer.allocate(IN_A_PART * SIZE);
    private int count;

    FoundGifts(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Those beyond {@link #MAX} are not kept. */
    void add(UUID gift) {
        if (count == MAX) {
            return;
        }
        part.putLong(gift.getMostSignificantBits()).putLong(gift.getLeastSignificantBits());
        count++;
        if (!part.hasRemaining()) {
            keep();
            part.clear();
        }
    }

    /** Keeps what was added since; answers how many there are. */
    int keep() {
        if (part.position() > 0) {
            keeping.keep((count - 1) / IN_A_PART, Arrays.copyOf(part.array(), part.position()));
        }
        return count;
    }

    /** The ids of a part. */
    static List<UUID> read(byte[] gifts) {
        var bytes = ByteBuffer.wrap(gifts);
        List<UUID> ids = new ArrayList<>();
        while (bytes.hasRemaining()) {
            ids.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return ids;
    }
}
