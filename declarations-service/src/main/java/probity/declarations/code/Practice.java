package probity.declarations.code;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an authority does where no code says anything: how long talking over and deciding may take, who is reminded
 * when, and what is told of an interest.
 *
 * @param discussion working days from the declaration
 * @param decision working days from the declaration
 * @param interestRecords which particulars a kind of interest takes, by its id; of any other kind, any will do
 */
public record Practice(Term discussion, Term decision, Reminders reminders, Map<String, String> interestRecords) {

    public Practice {
        interestRecords = Map.copyOf(interestRecords);
    }

    public record Term(int workingDays, String authorityChoice) {}

    /**
     * When people are reminded.
     *
     * @param before so many days before something is due
     * @param after so many days after it was due, while it is open
     * @param escalateAfter so many days after it was due the next in the line is told as well
     */
    public record Reminders(List<Integer> before, List<Integer> after, int escalateAfter, String authorityChoice) {
        public Reminders {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** From a document that keeps to the schema. */
    public static Practice of(Map<String, Object> content) {
        return of(new Part(content));
    }

    static Practice of(Part part) {
        Part reminders = part.part("reminders");
        return new Practice(
                term(part.part("discussion")),
                term(part.part("decision")),
                new Reminders(
                        reminders.numbers("before"),
                        reminders.numbers("after"),
                        reminders.number("escalateAfter"),
                        reminders.text("authorityChoice")),
                interestRecords(part.part("interests").part("records")));
    }

    private static Map<String, String> interestRecords(Part records) {
        return records.values().keySet().stream()
                .map(String.class::cast)
                .collect(toUnmodifiableMap(Function.identity(), records::text));
    }

    private static Term term(Part part) {
        return new Term(part.number("workingDays"), part.text("authorityChoice"));
    }
}
