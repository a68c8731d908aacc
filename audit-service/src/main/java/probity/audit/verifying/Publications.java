package probity.audit.verifying;

import static probity.audit.verifying.Finding.Kind.DELETED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import probity.chassis.relay.PublishedRecords;
import probity.chassis.relay.PublishedRecords.Lane;
import probity.chassis.relay.PublishedRecords.Place;
import probity.chassis.sql.Sql;

/** What the services published, and how much of it was met in the ledgers. */
final class Publications {

    /** The last sequence that the ledgers' writer has taken from each partition, poison included. */
    private static final String TAKEN = "select topic, partition, expected - 1 as taken from inbox where expected > 0";

    private final Map<Lane, Connection> lanes = new HashMap<>();
    private final Map<Lane, BitSet> met = new HashMap<>();

    Publications(Collection<Connection> services) throws SQLException {
        for (Connection service : services) {
            PublishedRecords.lanes(service).forEach(lane -> lanes.put(lane, service));
        }
    }

    boolean knows(Lane lane) {
        return lanes.containsKey(lane);
    }

    Map<Place, byte[]> leaves(Collection<Place> places) throws SQLException {
        Map<Connection, List<Place>> byService = new HashMap<>();
        for (Place place : places) {
            if (knows(place.lane())) {
                byService
                        .computeIfAbsent(lanes.get(place.lane()), _ -> new ArrayList<>())
                        .add(place);
            }
        }
        Map<Place, byte[]> leaves = new HashMap<>();
        for (var each : byService.entrySet()) {
            leaves.putAll(PublishedRecords.leaves(each.getKey(), each.getValue()));
        }
        return leaves;
    }

    void heard(Place place) {
        met.computeIfAbsent(place.lane(), _ -> new BitSet()).set(Math.toIntExact(place.sequence()));
    }

    /** What was published and taken in, and lies in no ledger: to be asked when all have been read. */
    List<Finding> missing(Connection audit) throws SQLException {
        Map<Lane, Long> taken = new HashMap<>();
        Sql.query(audit, TAKEN, row -> {
            Lane lane = new Lane(row.getString("topic"), row.getInt("partition"));
            return taken.put(lane, row.getLong("taken"));
        });
        List<Finding> findings = new ArrayList<>();
        for (Lane lane : new TreeMap<>(byName()).values()) {
            BitSet ofLane = met.getOrDefault(lane, new BitSet());
            long last = Math.max(taken.getOrDefault(lane, 0L), ofLane.length() - 1);
            int first = Math.max(1, ofLane.nextSetBit(0));
            for (int sequence = ofLane.nextClearBit(first);
                    sequence <= last;
                    sequence = ofLane.nextClearBit(sequence + 1)) {
                findings.add(Finding.at(
                        "ledgers",
                        DELETED,
                        sequence,
                        "%s/%d was taken in up to %d, and of this sequence there is no entry"
                                .formatted(lane.topic(), lane.partition(), last)));
            }
        }
        return Runs.joined(findings);
    }

    private Map<String, Lane> byName() {
        Map<String, Lane> named = new HashMap<>();
        lanes.keySet().forEach(lane -> named.put("%s/%04d".formatted(lane.topic(), lane.partition()), lane));
        return named;
    }
}
