package probity.audit.verifying;

import static probity.audit.verifying.Finding.Kind.NOT_SIGNED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.audit.verifying.ToldRoots.Told;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.NoteKey;
import probity.chassis.merkle.SignedNote;

/**
 * All of it: each ledger against what was signed and published, then the services' logs against what the ledgers hold of
 * them. Read in this order, what goes on being written meanwhile is no finding.
 */
final class Verification {

    private static final String ORIGIN = "probity/";

    /** Those that were kept outside count for more: whoever owns the database may have deleted some of these. */
    private static final String SIGNED =
            "select note from signed_checkpoint where authority = ? order by size desc limit 10000";

    private final Connection audit;
    private final Connection declarations;
    private final Connection concerns;
    private final Map<String, NoteKey> keys = new HashMap<>();
    private final List<String> outside;

    /** @param outside checkpoints that were kept where nobody reaches them who owns the database */
    Verification(
            Connection audit, Connection declarations, Connection concerns, List<NoteKey> keys, List<String> outside) {
        this.audit = audit;
        this.declarations = declarations;
        this.concerns = concerns;
        this.outside = List.copyOf(outside);
        keys.forEach(key -> this.keys.put(key.name(), key));
    }

    List<Finding> findings() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        Set<String> authorities = authorities();
        Publications publications = new Publications(List.of(declarations, concerns));
        LogTellings tellings = new LogTellings();
        for (String id : authorities) {
            Authority authority = new Authority(id);
            ToldRoots signed = new ToldRoots("ledger of " + id, signed(authority, findings));
            findings.addAll(new LedgerExamination(authority, audit, publications, signed, tellings).findings());
        }
        findings.addAll(publications.missing(audit));
        String ofDeclarations = "log of declarations-service";
        findings.addAll(new LogExamination(ofDeclarations, declarations, tellings.roots(ofDeclarations)).findings());
        String ofConcerns = "log of concerns-service";
        findings.addAll(
                new LogExamination(ofConcerns, concerns, tellings.commitments(ofConcerns, concerns)).findings());
        findings.addAll(tellings.findings());
        return findings;
    }

    /** Those with a ledger, and those whose ledger somebody outside has seen. */
    private Set<String> authorities() throws SQLException {
        Set<String> authorities = new TreeSet<>(Rows.texts(audit, "select authority from ledger"));
        authorities.addAll(Rows.texts(audit, "select distinct authority from ledger_entry"));
        outside.stream()
                .flatMap(note -> note.lines().limit(1))
                .filter(origin -> origin.startsWith(ORIGIN))
                .forEach(origin -> authorities.add(origin.substring(ORIGIN.length())));
        return authorities;
    }

    private List<Told> signed(Authority authority, List<Finding> findings) throws SQLException {
        String origin = ORIGIN + authority.id();
        String where = "ledger of " + authority.id();
        @Nullable NoteKey key = keys.get(origin);
        if (key == null) {
            findings.add(Finding.at(where, NOT_SIGNED, 0, "no key of it was given"));
            return List.of();
        }
        Stream<String> ofAuthority = outside.stream().filter(note -> note.startsWith(origin + "\n"));
        List<String> notes = Stream.concat(ofAuthority, Rows.texts(audit, SIGNED, authority.id()).stream())
                .distinct()
                .toList();
        if (notes.isEmpty()) {
            findings.add(Finding.at(where, NOT_SIGNED, 0, "no checkpoint of it is there"));
        }
        List<Told> told = new ArrayList<>();
        for (String note : notes) {
            Checkpoint.open(note, key)
                    .ifPresentOrElse(
                            checkpoint -> told.add(new Told(
                                    checkpoint.size(),
                                    "the checkpoint of size " + checkpoint.size(),
                                    checkpoint.root()::equals)),
                            () -> findings.add(Finding.at(
                                    where,
                                    NOT_SIGNED,
                                    sizeOf(note),
                                    "its checkpoint is not signed by the key that was given")));
        }
        return told;
    }

    private static long sizeOf(String note) {
        try {
            return SignedNote.text(note)
                    .map(text -> Checkpoint.parse(text).size())
                    .orElse(0L);
        } catch (IllegalArgumentException _) {
            return 0;
        }
    }
}
