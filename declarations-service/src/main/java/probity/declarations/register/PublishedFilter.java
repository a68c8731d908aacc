package probity.declarations.register;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;

/** By which days the UK Parliament's Interests API can be asked: {@code @BeanParam PublishedFilter filter}. */
public final class PublishedFilter {

    /** A council's days begin and end in London. */
    private static final String BEGINS = "cast(%s as timestamp) at time zone 'Europe/London'";

    @QueryParam("registeredFrom")
    @Parameter(description = "The first day of the declarations.")
    @Nullable
    String registeredFrom;

    @QueryParam("registeredTo")
    @Parameter(description = "The last day of the declarations.")
    @Nullable
    String registeredTo;

    @QueryParam("publishedFrom")
    @Parameter(description = "The first day on which the public was first shown an entry.")
    @Nullable
    String publishedFrom;

    @QueryParam("publishedTo")
    @Parameter(description = "The last day on which the public was first shown an entry.")
    @Nullable
    String publishedTo;

    /** Called by Quarkus REST, which then fills the fields. */
    public PublishedFilter() {}

    Search narrow(Search search) {
        var in = new Fields();
        Where wanted = search.wanted();
        RegisterFilter.day(in, wanted, "registeredFrom", registeredFrom, "declared_on >= cast(? as date)");
        RegisterFilter.day(in, wanted, "registeredTo", registeredTo, "declared_on <= cast(? as date)");
        String day = BEGINS.formatted("cast(? as date)");
        String dayAfter = BEGINS.formatted("cast(? as date) + 1");
        RegisterFilter.day(in, wanted, "publishedFrom", publishedFrom, "first_published >= " + day);
        RegisterFilter.day(in, wanted, "publishedTo", publishedTo, "first_published < " + dayAfter);
        in.check();
        return search;
    }
}
