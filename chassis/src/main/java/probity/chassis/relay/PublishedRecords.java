package probity.chassis.relay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import probity.chassis.sql.Sql;

/** What a service has published, as the bytes that a ledger hashes: for whoever compares the two. */
public final class PublishedRecords {

    private static final Pattern HEAD =
            Pattern.compile("([^/\n]+)/(\\d{1,9})\n.*?^ce_sequence: (\\d{1,18})$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final String LANES = "select topic, partition from lane";

    private static final String FIND = """
            select p.*
              from unnest(?::text[], ?::int[], ?::bigint[]) as wanted (topic, partition, sequence)
              join publication p using (topic, partition, sequence)
            """;

    /** A lane. */
    public record Lane(String topic, int partition) {}

    /** Where a record stands: nothing else ever stands there. */
    public record Place(Lane lane, long sequence) {

        /** The place that the bytes of a leaf name; poison may have none. */
        public static Optional<Place> ofLeaf(byte[] leaf) {
            String text = new String(leaf, StandardCharsets.US_ASCII);
            int end = text.indexOf("\n\n");
            Matcher head = HEAD.matcher(end < 0 ? text : text.substring(0, end));
            return head.lookingAt()
                    ? Optional.of(new Place(
                            new Lane(head.group(1), Integer.parseInt(head.group(2))), Long.parseLong(head.group(3))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "%s/%d sequence %d".formatted(lane.topic(), lane.partition(), sequence);
        }
    }

    private PublishedRecords() {}

    /** The lanes in which the service has published anything. */
    public static Set<Lane> lanes(Connection connection) throws SQLException {
        return new HashSet<>(
                Sql.query(connection, LANES, row -> new Lane(row.getString("topic"), row.getInt("partition"))));
    }

    /** The leaves at these places, as far as something is there. */
    public static Map<Place, byte[]> leaves(Connection connection, Collection<Place> places) throws SQLException {
        Object[] topics = places.stream().map(place -> place.lane().topic()).toArray();
        Object[] partitions =
                places.stream().map(place -> place.lane().partition()).toArray();
        Object[] sequences = places.stream().map(Place::sequence).toArray();
        Map<Place, byte[]> leaves = new HashMap<>();
        for (Publication each : Sql.query(
                connection,
                FIND,
                Backlog::publication,
                connection.createArrayOf("text", topics),
                connection.createArrayOf("int4", partitions),
                connection.createArrayOf("int8", sequences))) {
            leaves.put(place(each), leaf(each));
        }
        return leaves;
    }

    private static Place place(Publication publication) {
        var lane = new Lane(publication.lane().topic(), publication.lane().partition());
        return new Place(lane, publication.sequence());
    }

    private static byte[] leaf(Publication publication) {
        return RecordBytes.leaf(
                publication.lane().topic(),
                publication.lane().partition(),
                publication.key().toString().getBytes(StandardCharsets.UTF_8),
                publication.headers(),
                publication.body());
    }
}
