package probity.concerns.concern;

import java.util.Locale;

/** How a case ended. */
public enum CaseOutcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    /** Not for this procedure: passed to the right one, such as grievance or discipline. */
    REDIRECTED,
    /** Passed to the police, a regulator or another prescribed person. */
    REFERRED,
    CANNOT_BE_DETERMINED;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
