package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Somebody returned their annual declaration: how many interests of which kinds, or that there are none. */
public record AnnualReturnSubmitted(
        UUID annualReturn,
        UUID campaign,
        int year,
        UUID person,
        String directorate,
        Map<String, Integer> kinds,
        boolean nil,
        LocalDate on,
        LocalDate due,
        int daysLate) {

    public AnnualReturnSubmitted {
        kinds = Map.copyOf(kinds);
    }
}
