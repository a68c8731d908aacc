package probity.contracts.audit;

import java.util.UUID;

/** Another report, which was published later, stands in the place of this one. */
public record ReportSuperseded(UUID report, UUID by) {}
