package probity.declarations.declaring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;

/** The offer of a gift as JSON. Anything may be missing until it has been checked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferBody(
        @Nullable String kind,
        @Nullable DonorBody donor,
        @Nullable String description,
        Fields.@Nullable Money value,
        @Nullable EstimateBody estimate,
        @Nullable ExchangeBody exchange,
        @Nullable String offeredOn,
        @Nullable String receivedOn,
        @Nullable String response,
        @Nullable Map<String, Boolean> circumstances,
        @Nullable String reason) {

    /** Either an organisation or a person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DonorBody(
            @Nullable String organisation,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            @Nullable String sector,
            @Nullable String person,
            @Nullable String relation) {

        static final DonorBody NONE = new DonorBody(null, null, null, null, null, null);
    }

    /** That the value is estimated, and on what basis. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EstimateBody(@Nullable String basis) {}

    /** How many pounds one unit of the value's currency was worth, and on which day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExchangeBody(@Nullable String rate, @Nullable String on) {}
}
