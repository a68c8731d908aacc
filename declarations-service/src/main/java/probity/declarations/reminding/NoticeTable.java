package probity.declarations.reminding;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Caller;
import probity.declarations.clock.Matter;
import probity.declarations.clock.Matter.AnnualReturn;
import probity.declarations.clock.Matter.CodeReview;
import probity.declarations.clock.Matter.DeclaredGift;
import probity.declarations.clock.Matter.MissingReturns;
import probity.declarations.clock.Matter.Mitigation;
import probity.declarations.clock.Matter.ReturnNews;
import probity.declarations.clock.Matter.ReturnReview;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.Reminder;
import probity.declarations.clock.Reminder.Occasion;
import probity.declarations.vocabulary.PersonId;

/** The notices that were given. Two runners may add the same ones at once: each stands there once. */
@Singleton
public class NoticeTable {

    /**
     * What tells one notice from all others. A deadline that has moved, or is raised again, is reminded of anew.
     *
     * @param person absent where it does not matter who was told
     */
    record Key(
            UUID deadline,
            LocalDate raisedOn,
            LocalDate due,
            String reminder,
            @Nullable PersonId person) {

        static Key of(Notice notice) {
            return of(notice.deadline(), notice.reminder(), notice.person());
        }

        static Key ofAnybody(OpenDeadline deadline, Reminder reminder) {
            return of(deadline, reminder, null);
        }

        private static Key of(OpenDeadline deadline, Reminder reminder, @Nullable PersonId person) {
            return new Key(deadline.id(), deadline.raisedOn(), deadline.due(), reminder.name(), person);
        }

        private Key ofAnybody() {
            return new Key(deadline, raisedOn, due, reminder, null);
        }
    }

    /** A reminder of a deadline for somebody. */
    record Notice(PersonId person, OpenDeadline deadline, Reminder reminder) {}

    private static final String OF =
            "select deadline, raised_on, due, reminder, person from notice where deadline = any(?)";

    private static final String ADD = """
            insert into notice (id, authority, person, deadline, due, reminder, task, link, told_at, raised_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (deadline, raised_on, due, reminder, person) do nothing
            """;

    private static final String READ =
            "update notice set read_at = ? where id = ? and person = ? and authority = ? and read_at is null";

    private final DataSource dataSource;

    public NoticeTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Which notices there are of some deadlines, each as that of its receiver and as one that somebody got. */
    Set<Key> of(List<UUID> deadlines) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setArray(1, connection.createArrayOf("uuid", deadlines.toArray()));
            Set<Key> keys = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    var key = new Key(
                            row.getObject("deadline", UUID.class),
                            row.getObject("raised_on", LocalDate.class),
                            row.getObject("due", LocalDate.class),
                            row.getString("reminder"),
                            new PersonId(row.getObject("person", UUID.class)));
                    keys.add(key);
                    keys.add(key.ofAnybody());
                }
            }
            return keys;
        }
    }

    /** Those that are there already stay as they are. */
    void add(List<Notice> notices, Instant now) throws SQLException {
        if (notices.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Notice notice : notices) {
                bind(insert, notice, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Its receiver has read it; nothing happens if it is not theirs, or was read before. */
    void read(UUID notice, Caller reader, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(READ)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, notice);
            update.setObject(3, reader.person());
            update.setString(4, reader.authority().id());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note what was read", e);
        }
    }

    private static void bind(PreparedStatement insert, Notice notice, Instant now) throws SQLException {
        OpenDeadline deadline = notice.deadline();
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, deadline.authority());
        insert.setObject(3, notice.person().value());
        insert.setObject(4, deadline.id());
        insert.setObject(5, deadline.due());
        insert.setString(6, notice.reminder().name());
        insert.setString(7, deadline.task().name());
        insert.setString(8, link(deadline.matter(), notice.reminder().occasion()));
        insert.setObject(9, now.atOffset(ZoneOffset.UTC));
        insert.setObject(10, deadline.raisedOn());
    }

    /** Where its receiver goes: to what they have to do, or to whom they have to speak to. */
    private static String link(Matter matter, Occasion occasion) {
        return switch (matter) {
            case DeclaredGift(var gift, var _, var _) -> "/api/v1/gifts/" + gift;
            case AnnualReturn(var _, var person)
            when occasion == Occasion.ESCALATED -> "/api/v1/deadlines/line/" + person.value();
            case AnnualReturn _ -> "/api/v1/annual-declarations";
            case MissingReturns(var campaign, var _) -> "/api/v1/campaigns/%s/completion".formatted(campaign);
            case ReturnReview(var annualReturn, var _, var _) -> "/api/v1/annual-declarations/" + annualReturn;
            case Mitigation(var annualReturn, var _) -> "/api/v1/annual-declarations/%s/review".formatted(annualReturn);
            case ReturnNews(var campaign) -> "/api/v1/campaigns/%s/returns".formatted(campaign);
            case CodeReview(var code, var _) -> "/api/v1/own-codes/" + code;
        };
    }
}
