package probity.concerns.listening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.Route;
import probity.concerns.concern.Term;
import probity.concerns.listening.ConcernRules.NamedKind;
import probity.concerns.listening.ConcernRules.StandIn;
import probity.concerns.vocabulary.Post;
import probity.contracts.declarations.CodeAdopted;
import probity.contracts.declarations.CodeRetired;

/** The table {@code known_code} and those beside it: what the codes say about concerns, and for how long. */
@Singleton
class CodeTable {

    private static final String FORGET = "delete from known_code where authority = ? and code = ? and version = ?";

    private static final String KEEP = """
            insert into known_code
                (authority, code, version, in_force_from, recipients, days, basis, channel_years, supersedes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String RETIRE = """
            insert into known_retirement (authority, code, from_day) values (?, ?, ?)
                on conflict (authority, code) do update set from_day = excluded.from_day
            """;

    private static final String KEEP_KIND = """
            insert into known_kind (authority, code, version, kind, from_day, until_day) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
            """;

    private static final String KEEP_ISSUE =
            "insert into known_issue (authority, code, version, issue) values (?, ?, ?, ?)";

    private static final String KEEP_STAND_IN = """
            insert into known_stand_in (authority, code, version, post, stands_in_for) values (?, ?, ?, ?, ?)
                on conflict do nothing
            """;

    private static final String KEEP_ROUTE = """
            insert into known_route (authority, code, version, place, posts, kinds, issues, safeguarding)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /**
     * The version of each code that is in force, unless the code is retired or another one has replaced it: an authority
     * may go by several at once.
     */
    private static final String IN_FORCE = """
            with asked as (select ?::text as authority, ?::date as day),
                 latest as (
                    select distinct on (code) known_code.*
                      from known_code
                      join asked on known_code.authority = asked.authority and in_force_from <= day
                     order by code, in_force_from desc, version desc)
            select authority, code, version, recipients, days, basis, channel_years
              from latest
              join asked using (authority)
             where not exists (select from latest as other where other.supersedes = latest.code)
               and not exists (
                    select from known_retirement as r
                     where r.authority = latest.authority and r.code = latest.code and r.from_day <= day)
             order by code
            """;

    private static final String KINDS = """
            select k.kind
              from (%s) as c
              join known_kind k using (authority, code, version)
             where coalesce(k.from_day <= ?, true) and coalesce(k.until_day >= ?, true)
            """.formatted(IN_FORCE);

    private static final String ISSUES = """
            select i.issue
              from (%s) as c
              join known_issue i using (authority, code, version)
            """.formatted(IN_FORCE);

    private static final String STAND_INS = """
            select s.post, s.stands_in_for
              from (%s) as c
              join known_stand_in s using (authority, code, version)
            """.formatted(IN_FORCE);

    private static final String ROUTES = """
            select r.posts, r.kinds, r.issues, r.safeguarding
              from (%s) as c
              join known_route r using (authority, code, version)
             order by code, r.place
            """.formatted(IN_FORCE);

    /** What a code that is in force says. */
    record InForce(
            List<String> recipients, Term term, @Nullable Integer channelYears) {}

    private final DataSource dataSource;

    CodeTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void keep(Connection tx, String authority, CodeAdopted adopted, ConcernRules rules) throws SQLException {
        try (PreparedStatement forget = tx.prepareStatement(FORGET);
                PreparedStatement keep = tx.prepareStatement(KEEP)) {
            identify(forget, authority, adopted);
            forget.executeUpdate();
            identify(keep, authority, adopted);
            keep.setObject(4, adopted.inForceFrom());
            keep.setArray(5, texts(tx, rules.posts().stream().map(Post::id)));
            keep.setInt(6, rules.days());
            keep.setString(7, rules.basis().orElse(null));
            keep.setObject(8, rules.channelYears().orElse(null));
            keep.setString(9, rules.supersedes());
            keep.executeUpdate();
        }
        try (PreparedStatement keep = tx.prepareStatement(KEEP_KIND)) {
            for (NamedKind kind : rules.kinds()) {
                identify(keep, authority, adopted);
                keep.setString(4, kind.id());
                keep.setObject(5, kind.from());
                keep.setObject(6, kind.until());
                keep.addBatch();
            }
            keep.executeBatch();
        }
        try (PreparedStatement keep = tx.prepareStatement(KEEP_ISSUE)) {
            for (String issue : rules.issues()) {
                identify(keep, authority, adopted);
                keep.setString(4, issue);
                keep.addBatch();
            }
            keep.executeBatch();
        }
        keepStandIns(tx, authority, adopted, rules);
        keepRoutes(tx, authority, adopted, rules.routes());
    }

    void retire(Connection tx, String authority, CodeRetired retired) throws SQLException {
        try (PreparedStatement retire = tx.prepareStatement(RETIRE)) {
            retire.setString(1, authority);
            retire.setString(2, retired.code());
            retire.setObject(3, retired.from());
            retire.executeUpdate();
        }
    }

    private static void keepStandIns(Connection tx, String authority, CodeAdopted adopted, ConcernRules rules)
            throws SQLException {
        try (PreparedStatement keep = tx.prepareStatement(KEEP_STAND_IN)) {
            for (StandIn standIn : rules.standIns()) {
                identify(keep, authority, adopted);
                keep.setString(4, standIn.post());
                keep.setString(5, standIn.standsInFor());
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    private static void keepRoutes(Connection tx, String authority, CodeAdopted adopted, List<Route> routes)
            throws SQLException {
        try (PreparedStatement keep = tx.prepareStatement(KEEP_ROUTE)) {
            for (int place = 0; place < routes.size(); place++) {
                Route route = routes.get(place);
                identify(keep, authority, adopted);
                keep.setInt(4, place);
                keep.setArray(5, texts(tx, route.posts().stream().map(Post::id)));
                keep.setArray(6, texts(tx, route.kinds().stream()));
                keep.setArray(7, texts(tx, route.issues().stream()));
                keep.setBoolean(8, route.safeguarding());
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    private static Array texts(Connection tx, Stream<String> texts) throws SQLException {
        return tx.createArrayOf("text", texts.toArray());
    }

    private static void identify(PreparedStatement statement, String authority, CodeAdopted adopted)
            throws SQLException {
        statement.setString(1, authority);
        statement.setString(2, adopted.code());
        statement.setInt(3, adopted.version());
    }

    List<InForce> inForce(String authority, LocalDate day) {
        return query(
                IN_FORCE,
                row -> new InForce(
                        texts(row, "recipients"),
                        new Term(
                                row.getInt("days"),
                                row.getString("code"),
                                row.getInt("version"),
                                row.getString("basis")),
                        row.getObject("channel_years", Integer.class)),
                authority,
                day);
    }

    List<String> issues(String authority, LocalDate day) {
        return query(ISSUES, row -> row.getString("issue"), authority, day);
    }

    List<String> kinds(String authority, LocalDate day) {
        return query(KINDS, row -> row.getString("kind"), authority, day, day, day);
    }

    /** Which posts stand in for which. */
    Map<Post, Set<Post>> standIns(String authority, LocalDate day) {
        return query(
                        STAND_INS,
                        row -> Map.entry(
                                Post.of(row.getString("post")).orElseThrow(),
                                Post.of(row.getString("stands_in_for")).orElseThrow()),
                        authority,
                        day)
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    /** Whom codes name for some concerns alone. */
    List<Route> routes(String authority, LocalDate day) {
        return query(
                ROUTES,
                row -> new Route(
                        texts(row, "posts").stream()
                                .map(Post::of)
                                .flatMap(Optional::stream)
                                .toList(),
                        Set.copyOf(texts(row, "kinds")),
                        Set.copyOf(texts(row, "issues")),
                        row.getBoolean("safeguarding")),
                authority,
                day);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> reader, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new ListeningFailure("cannot read the codes", e);
        }
    }
}
