package probity.declarations.reminding;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.PersonId;

/** The outbox. An attempt is on record before it is made, so a mail whose sender died is sent again, and no other. */
@Singleton
public class MailTable {

    /** What became of a mail. */
    enum End {
        SENT("sent"),
        /** Everything that it would have told of was read meanwhile, or its receiver has left. */
        NEEDLESS("needless"),
        UNADDRESSED("unaddressed"),
        SET_ASIDE("set-aside");

        private final String word;

        End(String word) {
            this.word = word;
        }
    }

    /**
     * A mail that is to be sent now, by whoever has it.
     *
     * @param news how many of the notices that it tells of are unread
     */
    record Due(UUID id, String authority, PersonId person, int attempts, int news) {}

    /** Whoever already got a mail that day gets the rest the day after. */
    private static final String COLLECT = """
            with made as (
                insert into mail (id, authority, person, day, state, next_attempt)
                select gen_random_uuid(), authority, person, ?, 'waiting', ?
                  from notice
                 where mail is null and read_at is null
                 group by authority, person
                    on conflict (authority, person, day) do nothing
                returning id, authority, person)
            update notice
               set mail = made.id
              from made
             where notice.authority = made.authority and notice.person = made.person
               and notice.mail is null and notice.read_at is null
            """;

    private static final String TAKE = """
            update mail
               set attempts = attempts + 1, next_attempt = ?
             where id = (select id from mail
                          where state = 'waiting' and next_attempt <= ?
                          order by next_attempt
                          limit 1
                            for update skip locked)
            returning id, authority, person, attempts,
                      (select count(*) from notice where notice.mail = mail.id and read_at is null) as news
            """;

    private static final String POSTPONE = "update mail set next_attempt = ?, last_failure = ? where id = ?";

    private static final String END = "update mail set state = ?, sent_at = ?, last_failure = ? where id = ?";

    private static final String SET_ASIDE = "select count(*) from mail where state = 'set-aside'";

    private final DataSource dataSource;

    public MailTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One mail for each person who has something new and got none that day. */
    void collect(LocalDate today, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement collect = connection.prepareStatement(COLLECT)) {
            collect.setObject(1, today);
            collect.setObject(2, now.atOffset(ZoneOffset.UTC));
            collect.executeUpdate();
        }
    }

    /**
     * One that is due. Nobody else gets it for a while.
     *
     * @param until when somebody else may have it, if nothing is heard of it by then
     */
    Optional<Due> take(Instant now, Instant until) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, until.atOffset(ZoneOffset.UTC));
            take.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = take.executeQuery()) {
                return row.next() ? Optional.of(toDue(row)) : Optional.empty();
            }
        }
    }

    private static Due toDue(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getString("authority"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getInt("attempts"),
                row.getInt("news"));
    }

    void postpone(UUID mail, Instant until, @Nullable String failure) throws SQLException {
        update(POSTPONE, until.atOffset(ZoneOffset.UTC), failure, mail);
    }

    void end(UUID mail, End end, Instant now, @Nullable String failure) throws SQLException {
        update(END, end.word, end == End.SENT ? now.atOffset(ZoneOffset.UTC) : null, failure, mail);
    }

    /** How many could not be sent and wait for somebody to look. */
    public long setAside() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(SET_ASIDE);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count what was set aside", e);
        }
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
