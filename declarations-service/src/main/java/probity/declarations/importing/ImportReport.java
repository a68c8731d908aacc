package probity.declarations.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * How far an import is, and what became of the rows.
 *
 * @param status judging, applying, done, refused (nothing was applied), or broken-off
 * @param rows how many the file has
 * @param done how many of them were judged, or applied, as the status says
 * @param faults how many were found, of which the first are listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportReport(
        UUID id,
        boolean dryRun,
        String status,
        int rows,
        int done,
        Counts counts,
        int faults,
        List<ImportFault> listed) {

    /** What the rows do, or did. */
    record Counts(int created, int changed, int unchanged, int left) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Effect effect) {
            return switch (effect) {
                case CREATED -> new Counts(created + 1, changed, unchanged, left);
                case CHANGED -> new Counts(created, changed + 1, unchanged, left);
                case UNCHANGED -> new Counts(created, changed, unchanged + 1, left);
                case LEFT -> new Counts(created, changed, unchanged, left + 1);
            };
        }
    }

    enum Effect {
        CREATED,
        CHANGED,
        UNCHANGED,
        LEFT
    }
}
