package probity.declarations.reminding;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private final List<OpenDeadlines> deadlines;
    private final Reminding reminding;
    private final NoticeTable notices;
    private final Clock clock;
    private LocalDate allSeenOn = LocalDate.EPOCH;

    public ReminderRun(List<OpenDeadlines> deadlines, Reminding reminding, NoticeTable notices, Clock clock) {
        this.deadlines = deadlines;
        this.reminding = reminding;
        this.notices = notices;
        this.clock = clock;
    }

    /** All deadlines once a day; in between only those that are new. */
    public synchronized void run() throws SQLException {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        LocalDate since = today.equals(allSeenOn) ? today.minusDays(1) : LocalDate.EPOCH;
        for (OpenDeadlines kind : deadlines) {
            tell(kind, since, today, now);
        }
        allSeenOn = today;
    }

    private void tell(OpenDeadlines kind, LocalDate since, LocalDate today, Instant now) throws SQLException {
        Optional<OpenDeadline> after = Optional.empty();
        List<OpenDeadline> page;
        do {
            page = kind.page(today, since, after, PAGE);
            notices.add(untold(page, today), now);
            after = page.stream().reduce((_, last) -> last);
        } while (page.size() == PAGE);
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
