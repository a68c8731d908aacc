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
 * @param returnReview working days from the annual declaration; empty if the authority says nothing of its own
 * @param reminders of what a gift asks for
 * @param returnReviews of the review of an annual declaration; empty if the authority says nothing of its own
 * @param annualReturns of the annual declaration; empty if the authority says nothing of its own
 * @param codeReviews of the joint review of a code; empty if the authority says nothing of its own
 * @param interestRecords which particulars a kind of interest takes, by its id; of any other kind, any will do; empty if
 *     the authority says nothing of its own
 */
public record Practice(
        Term discussion,
        Term decision,
        Optional<Term> returnReview,
        Reminders reminders,
        Optional<Reminders> returnReviews,
        Optional<Reminders> annualReturns,
        Optional<Reminders> codeReviews,
        Optional<Map<String, String>> interestRecords) {

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

        /** Of what is told once and is not due. */
        public static final Reminders NONE =
                new Reminders(List.of(), List.of(), Optional.empty(), Optional.empty(), "");

        public Reminders {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Of all this, only when whoever was named for it is told. */
        public Reminders escalatedFurther() {
            return new Reminders(List.of(), List.of(), Optional.empty(), escalateFurtherAfter, authorityChoice);
        }
    }

    static Practice of(Part part) {
        return new Practice(
                term(part.part("discussion")),
                term(part.part("decision")),
                part.optionalPart("returnReview").map(Practice::term),
                reminders(part.part("reminders")),
                part.optionalPart("returnReviews").map(Practice::reminders),
                part.optionalPart("annualReturns").map(Practice::reminders),
                part.optionalPart("codeReviews").map(Practice::reminders),
                part.optionalPart("interests").map(interests -> interestRecords(interests.part("records"))));
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
