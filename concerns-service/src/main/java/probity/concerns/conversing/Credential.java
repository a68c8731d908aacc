package probity.concerns.conversing;

import org.jspecify.annotations.Nullable;

/** What leads to a case: its receipt, or a session that was opened by it. If both are sent, the session counts. */
interface Credential {

    @Nullable
    String receipt();

    @Nullable
    String session();
}
