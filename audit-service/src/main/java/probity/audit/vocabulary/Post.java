package probity.audit.vocabulary;

/** The posts that open something here. Each is a role of that name in the identity provider's tokens. */
public final class Post {

    public static final String MONITORING_OFFICER = "monitoring-officer";

    public static final String DEPUTY_MONITORING_OFFICER = "deputy-monitoring-officer";

    public static final String AUDIT_DIRECTOR = "audit-director";

    public static final String EXTERNAL_AUDITOR = "external-auditor";

    public static final String HR_DIRECTOR = "hr-director";

    public static final String COMMITTEE_MEMBER = "committee-member";

    private Post() {}
}
