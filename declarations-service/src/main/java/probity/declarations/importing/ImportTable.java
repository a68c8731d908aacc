package probity.declarations.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;
import probity.declarations.importing.ImportReport.Counts;

/** The reports of imports. A client asks while another replica may be at work. */
@Singleton
class ImportTable {

    /**
     * @param bodyHash of the request that it was begun by
     */
    record Kept(ImportReport report, String bodyHash) {}

    private static final String BEGIN = """
            insert into people_import (id, authority, body_hash, dry_run, status, row_count, done, created, changed,
                   unchanged, left_count, faults, listed)
            values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, '[]')
                on conflict (id) do nothing
            """;

    private static final String TELL = """
            update people_import
               set status = ?, done = ?, created = ?, changed = ?, unchanged = ?, left_count = ?, faults = ?,
                   listed = ?, told_at = now()
             where id = ?
            """;

    /** A run that has told nothing for so long has died with its machine. */
    private static final String FIND = """
            select *,
                   case when status in ('judging', 'applying') and told_at < now() - interval '1 minute'
                        then 'broken-off' else status end as standing
              from people_import
             where id = ? and authority = ?
            """;

    private static final TypeReference<List<ImportFault>> FAULTS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;

    ImportTable(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** False if it was begun before. */
    boolean begin(Authority authority, String bodyHash, ImportReport report) {
        return execute(BEGIN, report.id(), authority.id(), bodyHash, report.dryRun(), report.status(), report.rows())
                == 1;
    }

    void tell(ImportReport report) {
        Counts counts = report.counts();
        execute(
                TELL,
                report.status(),
                report.done(),
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                counts.left(),
                report.faults(),
                write(report.listed()),
                report.id());
    }

    Optional<Kept> find(UUID id, Authority authority) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id);
            select.setString(2, authority.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Kept(report(row), row.getString("body_hash"))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read how far an import is", e);
        }
    }

    private ImportReport report(ResultSet row) throws SQLException {
        return new ImportReport(
                row.getObject("id", UUID.class),
                row.getBoolean("dry_run"),
                row.getString("standing"),
                row.getInt("row_count"),
                row.getInt("done"),
                new Counts(
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("left_count")),
                row.getInt("faults"),
                faults(row.getString("listed")));
    }

    private int execute(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep how far an import is", e);
        }
    }

    private String write(List<ImportFault> faults) {
        try {
            return json.writeValueAsString(faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the faults of an import", e);
        }
    }

    private List<ImportFault> faults(String listed) {
        try {
            return json.readValue(listed, FAULTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read the faults of an import", e);
        }
    }
}
