package probity.declarations.code;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/** The bank holidays of a country, as far as they are announced. */
record BankHolidays(Set<LocalDate> days) {

    /** From a file of data that all codes share. */
    static final BankHolidays ENGLAND_AND_WALES = read("/calendars/england-and-wales.txt");

    BankHolidays {
        days = Set.copyOf(days);
    }

    boolean include(LocalDate day) {
        return days.contains(day);
    }

    private static BankHolidays read(String file) {
        try (InputStream in = Objects.requireNonNull(BankHolidays.class.getResourceAsStream(file), file)) {
            return new BankHolidays(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LocalDate::parse)
                    .collect(toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
