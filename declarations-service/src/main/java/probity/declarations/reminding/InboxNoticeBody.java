package probity.declarations.reminding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something waits for its reader, and where. What it is about is told there, to whom may see it.
 *
 * @param reminder why now: {@code raised-0}, or so many days {@code before}, {@code after}, {@code escalated} or
 *     {@code escalated-further}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxNoticeBody(
        UUID id,
        String text,
        String reminder,
        LocalDate due,
        String link,
        Instant toldAt,
        @Nullable Instant readAt) {

    static InboxNoticeBody of(NoticeRow row) {
        return new InboxNoticeBody(
                row.id,
                "Something waits for you. It is due on %s.".formatted(row.due),
                row.reminder,
                row.due,
                row.link,
                row.toldAt,
                row.readAt);
    }
}
