package probity.declarations.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.sql.Sql;
import probity.declarations.clock.Matter;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.Task;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;

/** Reads what is still to be returned. */
record MissingTable(DataSource dataSource) {

    /** Of the campaign c, those who are asked, neither returned anything nor are exempt, and have not left by a day. */
    static final String OF_CAMPAIGN = """
             from expected_return e
                     join return_duty d on d.population = e.population and d.number = e.duty
                    where e.population = c.population and d.required
                      and not exists (select 1
                                        from annual_return r
                                       where r.campaign = c.campaign and r.person = e.person
                                         and (r.returned_on is not null or r.exempt is not null))
                      and not exists (select 1
                                        from leaving l
                                       where l.person = e.person and l.authority = c.authority and l.last_day < ?
                                         and (l.back_on is null or l.back_on > ?))
            """;

    /** The code of the campaign c: one of those that ask. */
    static final String A_DUTY = """
            select d.code, d.version
                     from return_duty d
                    where d.population = c.population and d.code is not null
                    order by d.number
                    limit 1""";

    static OpenDeadline open(ResultSet row, UUID id, Matter matter) throws SQLException {
        return new OpenDeadline(
                id,
                row.getString("authority"),
                matter,
                Task.RETURN,
                row.getObject("due_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                new CodeVersion(new CodeId(row.getString("code")), row.getInt("version")));
    }

    <T> List<T> read(String sql, Sql.RowReader<T> reader, Object... values) {
        return Sql.ask(dataSource, "read what is still to be returned", sql, reader, values);
    }
}
