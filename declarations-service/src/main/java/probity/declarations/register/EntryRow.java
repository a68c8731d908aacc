package probity.declarations.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.declarations.register.Entry.Donor;
import probity.declarations.register.Entry.Judgement;
import probity.declarations.register.Entry.PassedUp;
import probity.declarations.register.Entry.Recipient;
import probity.declarations.vocabulary.Money;

/**
 * A version of an entry with its place in the order.
 *
 * @param entered the position of the event that made the entry
 * @param position the position of the event that made this version
 */
record EntryRow(Entry entry, long entered, long position) {

    /** As at a day: what was decided or withdrawn later had not happened. */
    static EntryRow read(ResultSet row, LocalDate asAt) throws SQLException {
        return new EntryRow(entry(row, asAt), row.getLong("entered"), row.getLong("position"));
    }

    private static Entry entry(ResultSet row, LocalDate asAt) throws SQLException {
        LocalDate decidedOn = until(asAt, date(row, "decided_on"));
        LocalDate withdrawnOn = until(asAt, date(row, "withdrawn_on"));
        boolean decided = decidedOn != null;
        return new Entry(
                row.getObject("gift", UUID.class),
                row.getObject("declarant", UUID.class),
                row.getString("directorate"),
                new Recipient(row.getString("capacity"), row.getString("job_title"), row.getString("grade")),
                row.getString("kind"),
                donor(row),
                new Fields.Money(row.getBigDecimal("pounds").toPlainString(), Money.POUND.getCurrencyCode()),
                row.getBoolean("estimated"),
                row.getObject("offered_on", LocalDate.class),
                date(row, "received_on"),
                row.getObject("declared_on", LocalDate.class),
                row.getString("response"),
                row.getBoolean("forbidden"),
                judgement(row),
                withdrawnOn != null ? "withdrawn" : decided ? "decided-on" : "declared",
                passedUp(row, asAt),
                decided ? row.getObject("manager", UUID.class) : null,
                decided ? row.getString("verdict") : null,
                decidedOn,
                decided ? row.getString("decided_as") : null,
                withdrawnOn,
                row.getBoolean("rectified"),
                row.getObject("known_from", OffsetDateTime.class).toInstant());
    }

    private static @Nullable PassedUp passedUp(ResultSet row, LocalDate asAt) throws SQLException {
        LocalDate on = until(asAt, date(row, "passed_up_on"));
        return on == null
                ? null
                : new PassedUp(row.getObject("passed_up_by", UUID.class), row.getString("passed_up_verdict"), on);
    }

    private static Donor donor(ResultSet row) throws SQLException {
        return new Donor(
                row.getString("donor_kind"),
                row.getString("donor"),
                row.getString("company_number"),
                row.getString("charity_number"),
                row.getString("sector"),
                row.getString("donor_relation"));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getString("code"),
                row.getInt("code_version"),
                row.getString("answer"),
                date(row, "due"),
                row.getInt("days_late"),
                row.getString("clauses").lines().toList());
    }

    private static @Nullable LocalDate until(LocalDate asAt, @Nullable LocalDate day) {
        return day == null || day.isAfter(asAt) ? null : day;
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
