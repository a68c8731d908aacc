package probity.contracts.declarations;

import java.time.LocalDate;

/** An authority runs a code no more from that day on. What was judged by it before keeps its reference. */
public record CodeRetired(String code, LocalDate from) {}
