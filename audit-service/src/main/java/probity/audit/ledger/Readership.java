package probity.audit.ledger;

import static probity.chassis.relay.Audience.AUTHORITY;
import static probity.chassis.relay.Audience.OFFICERS;
import static probity.chassis.relay.Audience.PUBLIC;

import java.util.List;
import java.util.Set;
import probity.audit.vocabulary.Post;
import probity.chassis.identity.Caller;
import probity.chassis.relay.Audience;

/**
 * Who may see which records. Records about a case are for those on the case's own list, which does not reach this
 * service: so here they are nobody's, and as if they were not there.
 */
public final class Readership {

    private static final Set<String> OFFICERS_POSTS =
            Set.of(Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR);

    private Readership() {}

    public static List<Audience> of(Caller caller) {
        return caller.roles().stream().anyMatch(OFFICERS_POSTS::contains)
                ? List.of(PUBLIC, AUTHORITY, OFFICERS)
                : List.of(PUBLIC, AUTHORITY);
    }

    public static boolean sees(Caller caller, Entry entry) {
        Audience audience = entry.audience();
        return audience != null && of(caller).contains(audience);
    }
}
