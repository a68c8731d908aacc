package probity.declarations.reminding;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.Reminding;
import probity.declarations.reminding.NoticeTable.Notice;

/**
 * Tells people what they should have been told by now and were not: so it does not matter how long nobody ran it, and
 * who else does at the same time.
 */
@Singleton
public class ReminderRun {

    private static final int PAGE = 500;

    /** After so long what is not told may be due to somebody else, who came or was named meanwhile. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final List<OpenDeadlines> deadlines;
    private final Reminding reminding;
    private final NoticeTable notices;
    private final Clock clock;
    private final Map<OpenDeadlines, OpenDeadline> lastSeen = new HashMap<>();
    private LocalDate allSeenOn = LocalDate.EPOCH;
    private Instant newSeenAt = Instant.EPOCH;

    public ReminderRun(List<OpenDeadlines> deadlines, Reminding reminding, NoticeTable notices, Clock clock) {
        this.deadlines = deadlines;
        this.reminding = reminding;
        this.notices = notices;
        this.clock = clock;
    }

    /** All deadlines once a day, those of today and yesterday once an hour; in between only those that are new. */
    public synchronized void run() throws SQLException {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        LocalDate since = today.equals(allSeenOn) ? today.minusDays(1) : LocalDate.EPOCH;
        if (!today.equals(allSeenOn) || !now.isBefore(newSeenAt.plus(LOOK_AGAIN))) {
            lastSeen.clear();
            newSeenAt = now;
        }
        for (OpenDeadlines kind : deadlines) {
            tell(kind, since, today, now);
        }
        allSeenOn = today;
    }

    private void tell(OpenDeadlines kind, LocalDate since, LocalDate today, Instant now) throws SQLException {
        Optional<OpenDeadline> after = Optional.ofNullable(lastSeen.get(kind));
        List<OpenDeadline> page;
        do {
            page = kind.page(today, since, after, PAGE);
            notices.add(untold(page, today), now);
            if (!page.isEmpty()) {
                after = Optional.of(page.getLast());
            }
        } while (page.size() == PAGE);
        if (kind.newestComeLast()) {
            after.ifPresent(last -> lastSeen.put(kind, last));
        }
    }

    private List<Notice> untold(List<OpenDeadline> page, LocalDate today) throws SQLException {
        Set<NoticeTable.Key> told =
                notices.of(page.stream().map(OpenDeadline::id).toList());
        Reminding now = reminding.forAWhile();
        return page.stream()
                .flatMap(deadline -> notices(now, deadline, told, today))
                .toList();
    }

    private static Stream<Notice> notices(
            Reminding reminding, OpenDeadline deadline, Set<NoticeTable.Key> told, LocalDate today) {
        boolean eachByThemselves = deadline.matter().isForSeveral();
        return reminding
                .by(
                        today,
                        deadline,
                        reminder -> eachByThemselves || !told.contains(NoticeTable.Key.ofAnybody(deadline, reminder)))
                .stream()
                .map(each -> new Notice(each.person(), deadline, each.reminder()))
                .filter(notice -> !told.contains(NoticeTable.Key.of(notice)));
    }
}
