package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is due on a day, and not on another.
 *
 * @param code the code that asks for it, in the version that judged the fact
 * @param counted how the day was counted; absent in what was declared before that was kept
 * @param said what sets the day where it was not counted like that, in a sentence
 */
public record Reason(
        String code,
        int version,
        List<String> clauses,
        @Nullable Counted counted,
        @Nullable String said) {

    /** Of a day that was counted. */
    public Reason(String code, int version, List<String> clauses, @Nullable Counted counted) {
        this(code, version, clauses, counted, null);
    }

    /**
     * How a day was counted.
     *
     * @param of the fact from which the days count, such as an offer, and from its day
     * @param says the code's word, such as "immediately", that the authority reads as so many days
     * @param authorityChoice what the authority decided because the code is silent
     */
    public record Counted(
            String of,
            LocalDate from,
            int days,
            boolean workingDays,
            @Nullable String says,
            @Nullable String authorityChoice) {

        private String sentence() {
            String word = says == null ? "" : " for \"%s\"".formatted(says);
            String counted = "%d %s%s from the day of the %s, %s."
                    .formatted(days, workingDays ? "working days" : "days", word, of, from);
            return authorityChoice == null ? counted : counted + " " + authorityChoice;
        }
    }

    public Reason {
        clauses = List.copyOf(clauses);
    }

    /** In a sentence. */
    public String sentence() {
        String source = "%s, version %d%s".formatted(code, version, cited());
        if (said != null) {
            return "%s: %s".formatted(source, said);
        }
        return counted == null
                ? source + ". How the day was counted was not kept then."
                : "%s: %s".formatted(source, counted.sentence());
    }

    private String cited() {
        return clauses.isEmpty() ? "" : ", " + String.join(", ", clauses);
    }
}
