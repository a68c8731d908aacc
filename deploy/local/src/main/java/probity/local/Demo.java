package probity.local;

import java.util.List;

/** Who can sign in to the demo: one person for each post in each authority. */
public final class Demo {

    /** Everybody's. */
    public static final String PASSWORD = "probity-demo";

    /** The posts, as the first part of a user name. */
    public static final List<String> POSTS = List.of(
            "officer",
            "manager",
            "director",
            "hr",
            "mo",
            "deputy-mo",
            "audit",
            "fraud",
            "hr-director",
            "handler",
            "custodian",
            "committee",
            "auditor",
            "admin",
            "councillor");

    /** The authorities, as the last part of a user name. */
    public static final List<String> TOWNS = List.of("westminster", "kensington", "leicester");

    private Demo() {}

    public static String user(String post, String town) {
        return post + "." + town;
    }
}
