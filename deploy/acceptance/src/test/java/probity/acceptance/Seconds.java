package probity.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** The seconds in which reporters sent something, in each form in which a second could stand somewhere. */
final class Seconds {

    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final List<ZoneId> ZONES = List.of(ZoneOffset.UTC, ZoneId.of("Europe/London"));

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "yyyy-MM-dd'T'HH:mm:ss",
                    "yyyy-MM-dd HH:mm:ss",
                    "yyyyMMdd'T'HHmmss",
                    "yyyyMMddHHmmss",
                    "dd/MMM/yyyy:HH:mm:ss",
                    "EEE, dd MMM yyyy HH:mm:ss")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH))
            .toList();

    private final NavigableSet<Long> seconds = new ConcurrentSkipListSet<>();

    /** Now something is sent, or was. */
    void note(Clock clock) {
        seconds.add(clock.instant().getEpochSecond());
    }

    /**
     * All but the first, in which something else may still have happened, and those in which a window ended, which is
     * what stands for them.
     */
    List<String> forms(Duration window) {
        return seconds.stream()
                .skip(1)
                .filter(second -> second % window.toSeconds() != 0)
                .flatMap(second -> forms(Instant.ofEpochSecond(second)))
                .distinct()
                .toList();
    }

    /** A number of seconds is also how one of milliseconds, microseconds or nanoseconds begins. */
    static Stream<String> forms(Instant second) {
        Stream<String> written = ZONES.stream()
                .map(zone -> ZonedDateTime.ofInstant(second, zone))
                .flatMap(time -> FORMS.stream().map(time::format));
        Instant last = second.plusSeconds(1).minusNanos(1);
        Stream<String> counted = Stream.of(second, last)
                .flatMap(time -> Stream.of(
                        Long.toString(time.getEpochSecond()),
                        "%016x".formatted(time.toEpochMilli()).substring(0, 13),
                        "%016x"
                                .formatted(
                                        Duration.between(POSTGRES_EPOCH, time).toNanos() / 1_000)
                                .substring(0, 11)));
        return Stream.concat(written, counted).distinct();
    }
}
