package probity.declarations.replaying;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeId;

/** The replays of all processes: a client asks one while another may be at work. */
@Singleton
class ReplayTable {

    /** What became of the wish to begin one. */
    enum Beginning {
        BEGUN,
        KNOWN,
        ANOTHER_OF_THE_AUTHORITY_RUNS,
        TOO_MANY_RUN
    }

    private static final int RUNNING_MAX = 2;

    /** One that has told nothing for so long has ended with its process. */
    private static final String STANDING = """
            case when state = 'RUNNING' and told_at < now() - interval '2 minutes' then 'FAILED' else state end""";

    private static final String ONE_AT_A_TIME = "lock table code_replay in share row exclusive mode";

    private static final String OTHERS = """
            select count(*) filter (where id = ?) > 0 as known,
                   count(*) filter (where authority = ? and %1$s = 'RUNNING') > 0 as of_authority,
                   count(*) filter (where %1$s = 'RUNNING') as running
              from code_replay
            """.formatted(STANDING);

    private static final String FORGET = "delete from code_replay where authority = ?";

    private static final String BEGIN = """
            insert into code_replay
                   (id, authority, code, draft_version, draft, from_day, until_day, started_at, state, totals, listed)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, 0)
            """;

    private static final String TELL =
            "update code_replay set state = ?, totals = ?, listed = ?, told_at = now() where id = ?";

    private static final String KEEP = """
            insert into code_replay_found (replay, part, gifts)
            values (?, ?, ?)
                on conflict (replay, part) do update set gifts = excluded.gifts
            """;

    private static final String FIND =
            "select *, %s as standing from code_replay where id = ? and authority = ?".formatted(STANDING);

    private static final String FOUND =
            "select gifts from code_replay_found where replay = ? and part between ? and ? order by part";

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;

    ReplayTable(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** One of an authority at a time and two in all, in however many processes. What the authority had before is gone. */
    Beginning begin(KeptReplay replay) {
        String authority = replay.period().authority();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, ONE_AT_A_TIME);
                Beginning beginning = beginning(connection, replay.id(), authority);
                if (beginning == Beginning.BEGUN) {
                    execute(connection, FORGET, authority);
                    begin(connection, replay);
                }
                connection.commit();
                return beginning;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot begin a replay", e);
        }
    }

    private static Beginning beginning(Connection connection, UUID id, String authority) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OTHERS)) {
            select.setObject(1, id);
            select.setString(2, authority);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getBoolean("known")) {
                    return Beginning.KNOWN;
                }
                if (row.getBoolean("of_authority")) {
                    return Beginning.ANOTHER_OF_THE_AUTHORITY_RUNS;
                }
                return row.getInt("running") < RUNNING_MAX ? Beginning.BEGUN : Beginning.TOO_MANY_RUN;
            }
        }
    }

    private void begin(Connection connection, KeptReplay replay) throws SQLException {
        var period = replay.period();
        execute(
                connection,
                BEGIN,
                replay.id(),
                period.authority(),
                period.code().value(),
                replay.version().number(),
                write(replay.draft().content()),
                period.from(),
                period.until(),
                replay.startedAt().atOffset(ZoneOffset.UTC),
                write(replay.totals()));
    }

    /** False if another has taken its place. */
    boolean tell(UUID replay, Replay.State state, Totals.Sum totals, int listed) {
        return execute(TELL, state.name(), write(totals), listed, replay) == 1;
    }

    void keep(UUID replay, int part, byte[] gifts) {
        execute(KEEP, replay, part, gifts);
    }

    Optional<KeptReplay> find(UUID id, String authority) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id);
            select.setString(2, authority);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read how far a replay has come", e);
        }
    }

    private KeptReplay kept(ResultSet row) throws SQLException {
        var period = new JudgedGifts.Period(
                row.getString("authority"),
                new CodeId(row.getString("code")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
        try {
            return new KeptReplay(
                    row.getObject("id", UUID.class),
                    period,
                    CodeDocument.of(json.readValue(row.getString("draft"), CONTENT)),
                    Replay.State.valueOf(row.getString("standing")),
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    json.readValue(row.getString("totals"), Totals.Sum.class),
                    row.getInt("listed"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a replay", e);
        }
    }

    /** Of the gifts that were found, some from a place on. */
    List<UUID> found(UUID replay, int from, int limit) {
        int first = from / FoundGifts.IN_A_PART;
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FOUND)) {
            select.setObject(1, replay);
            select.setInt(2, first);
            select.setInt(3, (from + limit - 1) / FoundGifts.IN_A_PART);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.addAll(FoundGifts.read(row.getBytes("gifts")));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what a replay has found", e);
        }
        return ids.stream()
                .skip(from - (long) first * FoundGifts.IN_A_PART)
                .limit(limit)
                .toList();
    }

    private int execute(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection()) {
            return execute(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep how far a replay has come", e);
        }
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a replay", e);
        }
    }
}
