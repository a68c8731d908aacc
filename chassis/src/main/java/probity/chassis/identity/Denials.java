package probity.chassis.identity;

/** Implemented by whoever keeps a record of callers that asked for what their posts do not give them. */
@FunctionalInterface
public interface Denials {

    /** The route is a template, such as {@code /api/v1/gifts/{id}}: it holds no id. */
    void refused(Caller caller, String route);
}
