package probity.declarations.provisioning;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which attributes of one resource are asked for: {@code @BeanParam AttributesQuery query}. */
public final class AttributesQuery {

    @QueryParam("attributes")
    @Nullable
    String attributes;

    @QueryParam("excludedAttributes")
    @Nullable
    String excludedAttributes;

    /** Called by Quarkus REST, which then fills the fields. */
    public AttributesQuery() {}

    Attributes attributes() {
        return Attributes.of(attributes, excludedAttributes);
    }
}
