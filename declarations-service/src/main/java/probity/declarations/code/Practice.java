package probity.declarations.code;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an authority does where no code says anything: how long talking over and deciding may take, who is reminded
 * when, and what is told of an interest.
 *
 * @param discussion working days from the declaration
 * @param decision working days from the declaration
 * @param reminders of what a gift asks for
 * @param annualReturns of the annual declaration; empty if the authority says nothing of its own
 * @param codeReviews of the joint review of a code; empty if the authority says nothing of its own
 * @param interestRecords which particulars a kind of interest takes, by its id; of any other kind, any will do
 */
public record Practice(
        Term discussion,
        Term decision,
        Reminders reminders,
        Optional<Reminders> annualReturns,
        Optional<Reminders> codeReviews,
        Map<String, String> interestRecords) {

    public Practice {
        interestRecords = Map.copyOf(interestRecords);
    }

    public record Term(int workingDays, String authorityChoice) {}

    /**
     * When people are reminded.
     *
     * @param before so many days before something is due
     * @param after so many days after it was due, while it is open
     * @param escalateAfter so many days after it was due the next in the line is told as well, if anybody is
     * @param escalateFurtherAfter so many days after it was due whoever was named for it is told as well
     */
    public record Reminders(
            List<Integer> before,
            List<Integer> after,
            Optional<Integer> escalateAfter,
            Optional<Integer> escalateFurtherAfter,
            String authorityChoice) {

        public Reminders {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Of all this, only when whoever was named for it is told. */
        public Reminders escalatedFurther() {
            return new Reminders(List.of(), List.of(), Optional.empty(), escalateFurtherAfter, authorityChoice);
        }
    }

    /** From a document that keeps to the schema. */
    public static Practice of(Map<String, Object> content) {
        return of(new Part(content));
    }

    /** Which gifts are added up where a code's file does not say it, from the same document. */
    public static Counting counting(Map<String, Object> content) {
        return Counting.of(new Part(content).part("cumulation").part("counts"));
    }

    static Practice of(Part part) {
        return new Practice(
                term(part.part("discussion")),
                term(part.part("decision")),
                reminders(part.part("reminders")),
                part.optionalPart("annualReturns").map(Practice::reminders),
                part.optionalPart("codeReviews").map(Practice::reminders),
                interestRecords(part.part("interests").part("records")));
    }

    private static Map<String, String> interestRecords(Part records) {
        return records.values().keySet().stream()
                .map(String.class::cast)
                .collect(toUnmodifiableMap(Function.identity(), records::text));
    }

    private static Reminders reminders(Part part) {
        return new Reminders(
                part.numbers("before"),
                part.numbers("after"),
                part.optionalNumber("escalateAfter"),
                part.optionalNumber("escalateFurtherAfter"),
                part.text("authorityChoice"));
    }

    private static Term term(Part part) {
        return new Term(part.number("workingDays"), part.text("authorityChoice"));
    }
}
