package probity.audit.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import probity.audit.ledger.Entry;

/**
 * One published fact.
 *
 * @param leafIndex its place in the ledger, where it can be proved
 * @param about the gift, person, code or report that it is about; of a reading, what was read
 * @param time when it happened, as its publisher said; absent if it did not say
 * @param fact the published JSON, unchanged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEntry(
        long leafIndex,
        @Nullable UUID event,
        @Nullable String type,
        @Nullable UUID about,
        @Nullable String time,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String fact) {

    static TimelineEntry of(Entry entry) {
        return new TimelineEntry(
                entry.index(),
                entry.event(),
                entry.type(),
                entry.stream(),
                entry.time().orElse(null),
                entry.body());
    }
}
