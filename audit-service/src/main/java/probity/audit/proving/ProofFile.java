package probity.audit.proving;

import java.util.Base64;
import java.util.List;
import probity.audit.ledger.Entry;
import probity.chassis.merkle.Hash;

/** All that a check without a network needs, in the form of C2SP tlog-proof; the record comes along as its extra data. */
final class ProofFile {

    private ProofFile() {}

    static String text(Entry entry, List<Hash> path, String checkpoint) {
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        text.append("extra ")
                .append(Base64.getEncoder().encodeToString(entry.record()))
                .append('\n');
        text.append("index ").append(entry.index()).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
