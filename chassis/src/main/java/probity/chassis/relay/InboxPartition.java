package probity.chassis.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Judges the records of one partition, one after the other: new, known, too early, or a contradiction. */
final class InboxPartition {

    private static final long UNKNOWN = 0;

    /** The bytes that a place in the lane is known to hold. */
    @SuppressWarnings("ArrayRecordComponent")
    record Known(UUID epoch, byte[] hash) {}

    private final TopicPartition name;
    private final Map<Long, Known> known = new HashMap<>();
    private final Set<String> aside = new HashSet<>();
    private final List<OpenedRecord> fresh = new ArrayList<>();
    private long expected;
    private long nextOffset;
    private @Nullable String stopped;
    private Consumed.@Nullable Gap gap;

    /**
     * @param expected the next sequence, 0 if any may be the first
     * @param nextOffset where to read on, negative if that is not known
     */
    InboxPartition(TopicPartition name, long expected, long nextOffset, @Nullable String stopped) {
        this.name = name;
        this.expected = expected;
        this.nextOffset = nextOffset;
        this.stopped = stopped;
    }

    /** What earlier transactions know of the places that are to be judged. */
    void remember(Map<Long, Known> places) {
        known.putAll(places);
    }

    /** The hashes of records without a place that earlier transactions set aside. */
    void setAside(Set<String> hashes) {
        aside.addAll(hashes);
    }

    void take(OpenedRecord record) {
        if (stopped != null) {
            return;
        }
        OpenedRecord.Place place = record.place();
        if (place == null) {
            takeWithoutPlace(record);
        } else if (place.sequence() == expected || expected == UNKNOWN) {
            apply(record, place);
        } else if (place.sequence() < expected) {
            compare(record, place);
        } else if (gap == null) {
            gap = new Consumed.Gap(name, expected, place.sequence());
        }
    }

    private void takeWithoutPlace(OpenedRecord record) {
        if (aside.add(HexFormat.of().formatHex(record.hash()))) {
            fresh.add(record);
        }
        skip(record);
    }

    private void apply(OpenedRecord record, OpenedRecord.Place place) {
        fresh.add(record);
        known.put(place.sequence(), new Known(place.epoch(), record.hash()));
        expected = place.sequence() + 1;
        nextOffset = record.offset() + 1;
        gap = null;
    }

    /** What lies before our beginning is not known, and nothing to us. */
    private void compare(OpenedRecord record, OpenedRecord.Place place) {
        Known before = known.get(place.sequence());
        if (before == null || Arrays.equals(before.hash(), record.hash())) {
            skip(record);
        } else if (before.epoch().equals(place.epoch())) {
            stopped = "sequence %d came again with other bytes".formatted(place.sequence());
        } else {
            stopped = "fork: sequence %d of epoch %s came again under epoch %s"
                    .formatted(place.sequence(), before.epoch(), place.epoch());
        }
    }

    /** Reading goes on behind it, but never past something that was held back. */
    private void skip(OpenedRecord record) {
        if (gap == null && (nextOffset < 0 || nextOffset == record.offset())) {
            nextOffset = record.offset() + 1;
        }
    }

    TopicPartition name() {
        return name;
    }

    /** What is new, in order. */
    List<OpenedRecord> fresh() {
        return fresh;
    }

    long expected() {
        return expected;
    }

    OptionalLong nextOffset() {
        return nextOffset < 0 ? OptionalLong.empty() : OptionalLong.of(nextOffset);
    }

    Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    Optional<Consumed.Gap> gap() {
        return Optional.ofNullable(gap);
    }
}
