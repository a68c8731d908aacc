package probity.contracts.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report was published, signed off by all posts that it asks. Whoever has the report can prove by this that it is the one.
 *
 * @param directorate the one that it is about, if it is about one
 * @param sha256 of the bytes of the report as JSON, in hexadecimal digits
 * @param ledgerSize from how many records of the ledger it was counted
 * @param rootHash of the ledger of that size, in base64
 */
public record ReportPublished(
        UUID report,
        String template,
        LocalDate from,
        LocalDate to,
        @Nullable String directorate,
        String sha256,
        long ledgerSize,
        String rootHash) {}
