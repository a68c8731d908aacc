package probity.declarations.provisioning;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** A question for resources in the query: {@code @BeanParam SearchQuery query}. */
public final class SearchQuery {

    @QueryParam("filter")
    @Nullable
    String filter;

    @QueryParam("startIndex")
    @DefaultValue("1")
    String startIndex = "1";

    @QueryParam("count")
    @DefaultValue("100")
    String count = "100";

    @QueryParam("attributes")
    @Nullable
    String attributes;

    @QueryParam("excludedAttributes")
    @Nullable
    String excludedAttributes;

    /** Called by Quarkus REST, which then fills the fields. */
    public SearchQuery() {}

    Search search() {
        return new Search(
                filter, Scim.number(startIndex), Scim.number(count), Attributes.of(attributes, excludedAttributes));
    }
}
