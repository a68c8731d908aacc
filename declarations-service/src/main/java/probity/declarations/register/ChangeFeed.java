package probity.declarations.register;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.declarations.register.ChangesPage.Change;

/**
 * The versions that have changed what the public is shown, in the order in which they became known. What is published no
 * more is passed over up to its removal, so that nobody who comes later is shown it.
 */
@Singleton
class ChangeFeed {

    /** Where in the feed a change is. */
    record Place(long position, UUID gift) {

        static final Place BEGINNING = new Place(0, new UUID(0, 0));
    }

    /**
     * A version.
     *
     * @param before how the version before it was treated; absent if there was none
     */
    record Step(EntryRow row, String treatment, @Nullable String before) {

        static Step read(ResultSet row) throws SQLException {
            return new Step(
                    EntryRow.read(row, Moment.NEVER), row.getString("treatment"), row.getString("treated_before"));
        }

        Place place() {
            return new Place(row.position(), row.entry().gift());
        }

        boolean removes() {
            return !treatment.equals("publish");
        }

        String word() {
            if (removes()) {
                return "removed";
            }
            if (!"publish".equals(before)) {
                return "added";
            }
            return row.entry().withdrawnOn() == null ? "updated" : "withdrawn";
        }

        LocalDate on() {
            return Moment.londonDay(row.entry().knownFrom());
        }
    }

    private final RegisterTable table;
    private final PublicRegister register;

    ChangeFeed(RegisterTable table, PublicRegister register) {
        this.table = table;
        this.register = register;
    }

    List<Step> after(Authority authority, Place place, Moment known, int limit) {
        var where = new Where()
                .and("authority = ?", authority.id())
                .and("(treatment = 'publish' or treated_before = 'publish')")
                .and("(treatment <> 'publish' or " + PublicRegister.STILL_PUBLISHED + ")")
                .and("known_from <= ?", known.knownAt())
                .and("(position, gift) > (?, ?)", place.position(), place.gift());
        return table.read(
                "select * from gift_register where %s order by position, gift limit %d".formatted(where.sql(), limit),
                where,
                Step::read);
    }

    List<Change> changes(Authority authority, List<Step> steps) {
        var days = register.days(steps.stream().map(Step::row).toList());
        return steps.stream()
                .map(step -> {
                    var entry = step.row().entry();
                    var interest = step.removes()
                            ? null
                            : Interest.of(
                                    entry, days.of(entry.gift(), entry.knownFrom()), PublicRegister.path(authority));
                    return new Change(step.word(), step.on(), entry.gift(), interest);
                })
                .toList();
    }
}
