package probity.audit.verifying;

import static java.nio.charset.StandardCharsets.UTF_8;
import static probity.audit.verifying.Finding.Kind.DELETED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import probity.audit.verifying.ToldRoots.Told;
import probity.chassis.identity.Authority;
import probity.chassis.logtree.LogCommitment;
import probity.chassis.sql.Sql;

/** What services told of their own logs, as the ledgers hold it. */
final class LogTellings {

    private static final String ROOT = "probity.declarations.log-root-taken.v1";

    private static final String COMMITMENT = "probity.concerns.log-committed.v1";

    private static final String OPENING = "select epoch, size, salt from log_opening where authority = ? and until = ?";

    private static final JsonMapper JSON = new JsonMapper();

    private record Telling(Authority authority, String what, JsonNode body) {}

    private final List<Telling> roots = new ArrayList<>();
    private final List<Telling> commitments = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Takes it if it is about a log. */
    void heard(Authority authority, long index, byte[] record) {
        String text = new String(record, UTF_8);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            return;
        }
        String head = text.substring(0, end + 1);
        boolean isRoot = head.contains("\nce_type: " + ROOT + "\n");
        if (!isRoot && !head.contains("\nce_type: " + COMMITMENT + "\n")) {
            return;
        }
        try {
            String what = "entry %d of the ledger of %s".formatted(index, authority.id());
            (isRoot ? roots : commitments).add(new Telling(authority, what, JSON.readTree(text.substring(end + 2))));
        } catch (JsonProcessingException _) {
            String where = "ledger of " + authority.id();
            findings.add(Finding.at(where, Finding.Kind.CHANGED, index, "what it tells of a log cannot be read"));
        }
    }

    /** The roots of declarations-service. */
    Map<Authority, ToldRoots> roots(String where) {
        Map<Authority, List<Told>> told = new HashMap<>();
        for (Telling each : roots) {
            String root = each.body().path("root").asText();
            told.computeIfAbsent(each.authority(), _ -> new ArrayList<>())
                    .add(new Told(
                            each.body().path("size").asLong(),
                            each.what(),
                            found -> found.base64().equals(root)));
        }
        return trees(where, told);
    }

    /** The commitments of concerns-service, opened by what it keeps. */
    Map<Authority, ToldRoots> commitments(String where, Connection concerns) throws SQLException {
        Map<Authority, List<Told>> told = new HashMap<>();
        for (Telling each : commitments) {
            Instant until = Instant.parse(each.body().path("until").asText());
            String commitment = each.body().path("commitment").asText();
            List<Told> opened = Sql.query(
                    concerns,
                    OPENING,
                    row -> {
                        UUID epoch = row.getObject("epoch", UUID.class);
                        long size = row.getLong("size");
                        byte[] salt = row.getBytes("salt");
                        return new Told(
                                size,
                                each.what(),
                                root -> new LogCommitment(each.authority(), until, epoch, size, root, salt)
                                        .hash()
                                        .equals(commitment));
                    },
                    each.authority().id(),
                    until.atOffset(ZoneOffset.UTC));
            if (opened.isEmpty()) {
                findings.add(Finding.at(
                        where, DELETED, until.getEpochSecond(), "what opens the commitment in " + each.what()));
            }
            told.computeIfAbsent(each.authority(), _ -> new ArrayList<>()).addAll(opened);
        }
        return trees(where, told);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private static Map<Authority, ToldRoots> trees(String where, Map<Authority, List<Told>> told) {
        Map<Authority, ToldRoots> trees = new HashMap<>();
        told.forEach((authority, all) -> trees.put(authority, new ToldRoots(where, all)));
        return trees;
    }
}
