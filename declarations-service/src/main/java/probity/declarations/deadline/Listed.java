package probity.declarations.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Supplier;
import probity.declarations.deadline.DeadlineRow.After;

/** A deadline of whatever kind in the order of the list; its body is made if it is shown. */
record Listed(LocalDate due, UUID id, Supplier<DeadlineBody> body) {

    /** As the database sorts: ids by their digits. */
    static final Comparator<Listed> IN_ORDER =
            Comparator.comparing(Listed::due).thenComparing(each -> each.id().toString());

    boolean isAfter(After key) {
        int days = due.compareTo(key.due());
        return days > 0 || (days == 0 && id.toString().compareTo(key.id().toString()) > 0);
    }
}
