package probity.audit.reporting;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.audit.report.Quarter;
import probity.chassis.identity.Authority;
import probity.chassis.sql.Sql;

/** The reports of an authority, newest first. */
@Singleton
class EditionTable {

    private static final String PAGE = """
            select edition, position, status, template, quarter, directorate, published_at
              from edition
             where authority = ? and position < ? and (? or published_at is not null)
             order by position desc
             limit ?
            """;

    private static final String PUBLISHED = """
            select edition
              from edition
             where authority = ? and published_at is not null and quarter = any (?)
             order by position
            """;

    /**
     * A report in the list of them.
     *
     * @param position by which the list is ordered: that of its first event
     */
    record Row(
            UUID id,
            long position,
            String status,
            String template,
            String quarter,
            @Nullable String directorate,
            @Nullable Instant publishedAt) {}

    private final DataSource dataSource;

    EditionTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Row> page(Authority authority, boolean withDrafts, long before, int limit) {
        return Sql.ask(dataSource, "list reports", PAGE, EditionTable::row, authority.id(), before, withDrafts, limit);
    }

    /** What was published about one of these quarters, superseded or not. */
    List<UUID> published(Authority authority, List<Quarter> on) {
        String[] quarters = on.stream().map(Quarter::toString).toArray(String[]::new);
        return Sql.ask(
                dataSource,
                "look for what was published",
                PUBLISHED,
                row -> row.getObject("edition", UUID.class),
                authority.id(),
                quarters);
    }

    private static Row row(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
        return new Row(
                row.getObject("edition", UUID.class),
                row.getLong("position"),
                row.getString("status"),
                row.getString("template"),
                row.getString("quarter"),
                row.getString("directorate"),
                publishedAt == null ? null : publishedAt.toInstant());
    }
}
