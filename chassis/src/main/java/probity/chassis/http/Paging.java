package probity.chassis.http;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** How much of a list is asked for, and after what: {@code @BeanParam Paging paging}. */
public final class Paging {

    static final int LIMIT_DEFAULT = 50;

    static final int LIMIT_MAX = 200;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** Called by Quarkus REST, which then fills the fields. */
    public Paging() {}

    Paging(@Nullable String limit, @Nullable String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /** 1 to 200, and 50 if the client does not say. A query asks for one more, to know whether anything follows. */
    public int limit() {
        return limit(limit);
    }

    /** The same for a list that goes on by other means than a cursor. */
    public static int limit(@Nullable String limit) {
        return limit == null ? LIMIT_DEFAULT : parsed(limit);
    }

    private static int parsed(String limit) {
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > LIMIT_MAX) {
            throw new BadInput("limit", "must be a number from 1 to " + LIMIT_MAX);
        }
        return Integer.parseInt(limit);
    }
}
