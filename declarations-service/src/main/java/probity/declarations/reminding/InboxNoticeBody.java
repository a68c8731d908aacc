package probity.declarations.reminding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.clock.Task;

/**
 * That something waits for its reader, and where. What it is about is told there, to whom may see it.
 *
 * @param due by when, or of which day the news is
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
        return new InboxNoticeBody(row.id, text(row), row.reminder, row.due, row.link, row.toldAt, row.readAt);
    }

    private static String text(NoticeRow row) {
        return switch (Task.valueOf(row.task)) {
            case FOLLOW -> "Annual declarations were made, changed or reviewed on %s.".formatted(row.due);
            case FOLLOW_MITIGATION ->
                "What is to be done about an annual declaration was recorded on %s.".formatted(row.due);
            case REGISTER, RECORD_RESPONSE, REPORT, DISCUSS, DECIDE, RETURN, REVIEW, REVIEW_RETURN ->
                "Something waits for you. It is due on %s.".formatted(row.due);
        };
    }
}
