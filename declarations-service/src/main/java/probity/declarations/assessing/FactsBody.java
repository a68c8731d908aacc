package probity.declarations.assessing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;

/**
 * A gift, as far as somebody wants to tell. No names: nobody needs to say who they are or who the donor is. Anything may
 * be missing until it has been checked.
 */
record FactsBody(
        @Nullable String kind,
        @Nullable DonorBody donor,
        Fields.@Nullable Money value,
        @Nullable Boolean estimated,
        @Nullable ExchangeBody exchange,
        @Nullable String offeredOn,
        @Nullable String receivedOn,
        @Nullable String response,
        @Nullable Map<String, @Nullable Boolean> circumstances) {

    static final FactsBody NONE = new FactsBody(null, null, null, null, null, null, null, null, null);

    record DonorBody(@Nullable String relation) {

        static final DonorBody NONE = new DonorBody(null);
    }

    /** How many pounds one unit of the value's currency was worth, and on which day. */
    record ExchangeBody(@Nullable String rate, @Nullable String on) {}
}
