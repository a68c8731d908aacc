package probity.declarations.register;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Paging;

/** A part of a list as the UK Parliament's Interests API asks for one: {@code @BeanParam Portion portion}. */
public final class Portion {

    private static final int SKIP_MAX = 10_000;

    /** Each entry that is counted is looked at, so a page for whoever did not ask for a count costs no more than this. */
    private static final int COUNTED_UNASKED = 1_000;

    private static final int TAKE_MAX = 200;

    @QueryParam("take")
    @Parameter(
            description = "1 to 200. Whoever asks by take or skip is told totalResults up to 10000, others up to 1000.")
    @Nullable
    String take;

    @QueryParam("skip")
    @Parameter(description = "0 to 10000, without a cursor; what lies further is reached by next.")
    @Nullable
    String skip;

    @QueryParam("cursor")
    @Parameter(hidden = true)
    @Nullable
    String cursor;

    /** Called by Quarkus REST, which then fills the fields. */
    public Portion() {}

    /** Ends the request if what it asks for makes no sense. */
    void check() {
        var in = new Fields();
        if (take != null && (number(take) < 1 || number(take) > TAKE_MAX)) {
            in.violated("take", "must be a number from 1 to " + TAKE_MAX);
        }
        if (skip != null && (number(skip) < 0 || number(skip) > SKIP_MAX)) {
            in.violated(
                    "skip", "must be a number from 0 to %d; what lies further is reached by next".formatted(SKIP_MAX));
        }
        if (skip != null && cursor != null) {
            in.violated("skip", "is not for a page that a cursor names");
        }
        in.check();
    }

    /** Up to how many it is told how many there are. */
    int countedTo() {
        return take != null || skip != null ? SKIP_MAX : COUNTED_UNASKED;
    }

    int take(Paging paging) {
        return take == null ? paging.limit() : number(take);
    }

    int skip() {
        return skip == null ? 0 : number(skip);
    }

    /** Absent where a cursor says where the page begins. */
    @Nullable
    Integer skipped() {
        return cursor == null ? skip() : null;
    }

    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }
}
