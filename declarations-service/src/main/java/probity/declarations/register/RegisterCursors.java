package probity.declarations.register;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import probity.chassis.http.Cursors;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;

/** Cursors of the register. They hold the moment, too: what changes meanwhile moves no entry from page to page. */
@Singleton
class RegisterCursors {

    /** Where a page begins. */
    record After(Moment moment, RegisterTable.Place place) {}

    private final Cursors cursors;

    RegisterCursors(Cursors cursors) {
        this.cursors = cursors;
    }

    Optional<After> after(String list, Paging paging) {
        return cursors.after(list, paging).map(RegisterCursors::read);
    }

    Page<EntryRow> page(String list, Paging paging, Moment moment, List<EntryRow> rows) {
        return cursors.page(list, paging, rows, row -> key(moment, row));
    }

    /** The cursor of what follows a row. */
    String behind(EntryRow row, String list, Moment moment) {
        return cursors.next(list, key(moment, row));
    }

    private static List<String> key(Moment moment, EntryRow row) {
        return List.of(
                moment.asAt().toString(),
                moment.knownAt().toString(),
                row.entry().offeredOn().toString(),
                Long.toString(row.entered()));
    }

    private static After read(List<String> key) {
        var moment = new Moment(LocalDate.parse(key.get(0)), Instant.parse(key.get(1)));
        return new After(moment, new RegisterTable.Place(LocalDate.parse(key.get(2)), Long.parseLong(key.get(3))));
    }
}
