package probity.declarations.declaring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.declarations.gift.Accumulation;

/** The gifts of one donor by whose sum a gift was judged, as JSON. */
record AccumulationBody(Fields.Money sum, LocalDate from, LocalDate until, List<PartBody> parts, String why) {

    record PartBody(UUID gift, LocalDate on, Fields.Money value) {}

    static @Nullable AccumulationBody of(@Nullable Accumulation accumulation) {
        return accumulation == null
                ? null
                : new AccumulationBody(
                        GiftBody.money(accumulation.sum()),
                        accumulation.from(),
                        accumulation.until(),
                        accumulation.parts().stream()
                                .map(part -> new PartBody(part.gift(), part.on(), GiftBody.money(part.pounds())))
                                .toList(),
                        accumulation.why());
    }
}
