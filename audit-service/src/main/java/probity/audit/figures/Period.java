package probity.audit.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.BadInput;
import probity.chassis.http.Fields;

/** Days from the first to the last, both included. */
record Period(LocalDate from, LocalDate to) {

    static Period parse(@Nullable String from, @Nullable String to) {
        var in = new Fields();
        var first = in.date("from", from);
        var last = in.date("to", to);
        if (last.get().isBefore(first.get())) {
            throw new BadInput("to", "must not be before from");
        }
        return new Period(first.get(), last.get());
    }
}
