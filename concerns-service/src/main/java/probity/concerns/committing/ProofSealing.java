package probity.concerns.committing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.SubjectKeys;

/**
 * Keeps what can be proved of the cases of one window, each proof under the key of its case. Whatever is wrong with a key
 * holds up neither other cases nor the window: a leaf whose salt nobody has is as good as a random one, and so is that of
 * an erased case.
 */
final class ProofSealing {

    /** How many cases share a statement, and a look at their keys. */
    private static final int AT_ONCE = 1_000;

    /** If so many keys in a row cannot be used, it is not they: no more are tried, for each may take long to fail. */
    private static final int GIVE_UP_AFTER = 20;

    private static final String KEEP = """
            update committed_case c
               set first = coalesce(c.first, d.proof), latest = d.proof
              from unnest(?, ?) as d (concern, proof)
             where c.concern = d.concern
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final SubjectKeys keys;
    private final Authority authority;
    private final Map<UUID, byte[]> sealed = new LinkedHashMap<>();
    private final List<UUID> failed = new ArrayList<>();
    private int failedInARow;

    ProofSealing(SubjectKeys keys, Authority authority) {
        this.keys = keys;
        this.authority = authority;
    }

    /** Answers the cases whose keys cannot be used. They keep the proof that they had. */
    List<UUID> keep(Connection tx, List<UUID> concerns, WindowTree tree) throws SQLException {
        for (int i = 0; i < concerns.size(); i++) {
            if (i % AT_ONCE == 0) {
                write(tx);
                readAhead(concerns.subList(i, Math.min(i + AT_ONCE, concerns.size())));
            }
            seal(concerns.get(i), tree.proof(i));
        }
        write(tx);
        return failed;
    }

    /** One bad key among them costs that each is read by itself. */
    private void readAhead(List<UUID> concerns) {
        try {
            keys.readAhead(authority, concerns);
        } catch (RuntimeException _) {
            // it shows again where the key is used
        }
    }

    private void seal(UUID concern, Proof proof) {
        byte[] json = json(proof);
        if (failedInARow == GIVE_UP_AFTER) {
            failed.add(concern);
            return;
        }
        try {
            keys.sealMore(concern, authority, json, Commitments.PLACE).ifPresent(bytes -> sealed.put(concern, bytes));
            failedInARow = 0;
        } catch (RuntimeException _) {
            failed.add(concern);
            failedInARow++;
        }
    }

    private static byte[] json(Proof proof) {
        try {
            return JSON.writeValueAsBytes(proof);
        } catch (JsonProcessingException e) {
            throw new CommitmentFailure("cannot write a proof", e);
        }
    }

    private void write(Connection tx) throws SQLException {
        try (PreparedStatement keep = tx.prepareStatement(KEEP)) {
            keep.setArray(1, tx.createArrayOf("uuid", sealed.keySet().toArray()));
            keep.setArray(2, tx.createArrayOf("bytea", sealed.values().toArray(byte[][]::new)));
            keep.executeUpdate();
        }
        sealed.clear();
    }
}
