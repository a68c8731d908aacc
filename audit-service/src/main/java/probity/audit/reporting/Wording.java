package probity.audit.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.audit.report.Report.Days;
import probity.audit.report.Value;

/** How what a model names is printed. */
final class Wording {

    /** Names of ours, and those by which codes of conduct tell things apart. What people call themselves is no such. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Set<String> SMALL_WORDS = Set.of("and", "of", "the", "upon", "on", "in");

    private final Map<String, String> words;

    Wording(Map<String, String> words) {
        this.words = words;
    }

    /** by-value is "By value", if there is no other word for it. */
    String of(String name) {
        return Optional.ofNullable(words.get(name))
                .orElseGet(() -> NAME.matcher(name).matches() ? spaced(name) : name);
    }

    private static String proper(String name) {
        return NAME.matcher(name).matches()
                ? Arrays.stream(name.split("-"))
                        .map(word -> SMALL_WORDS.contains(word) ? word : capital(word))
                        .collect(Collectors.joining(" "))
                : name;
    }

    /** An authority or a directorate: somewhere-and-elsewhere is "Somewhere and Elsewhere", if it has no other name. */
    String place(String name) {
        return Optional.ofNullable(words.get(name)).orElseGet(() -> proper(name));
    }

    /** As it stands within a sentence. */
    static String within(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day in London. */
    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, LONDON));
    }

    static String days(Days days) {
        return day(days.from()) + " to " + day(days.to());
    }

    static String number(Value value) {
        Long number = value.number();
        if (number != null) {
            return grouped(number);
        }
        if (value.suppressed()) {
            return "suppressed";
        }
        return value.beingCounted() ? "being counted" : "–";
    }

    static String percent(Value value) {
        Long percent = value.percent();
        return percent == null ? "" : percent + " %";
    }

    static String change(@Nullable Long change) {
        if (change == null) {
            return "";
        }
        if (change == 0) {
            return "0";
        }
        return (change > 0 ? "+" : "−") + grouped(Math.abs(change));
    }

    private static String grouped(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String spaced(String name) {
        return capital(name.replace('-', ' '));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
