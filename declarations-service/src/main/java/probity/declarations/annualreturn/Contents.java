package probity.declarations.annualreturn;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is declared as it stands: interests, or that there are none. What was withdrawn is in the history only.
 *
 * @param lastNumber the highest number ever given, so that none is given twice
 * @param nil there exactly if there are no interests
 */
public record Contents(
        List<Entry> entries, int lastNumber, @Nullable Attestation nil) {

    public Contents {
        entries = List.copyOf(entries);
        if (entries.isEmpty() == (nil == null)) {
            throw new IllegalArgumentException("a return holds either interests or an attestation that there are none");
        }
    }

    static Contents interests(List<Interest> interests) {
        List<Entry> entries = Stream.iterate(0, i -> i < interests.size(), i -> i + 1)
                .map(i -> new Entry(i + 1, interests.get(i)))
                .toList();
        return new Contents(entries, entries.size(), null);
    }

    static Contents nil(Attestation attestation) {
        return new Contents(List.of(), 0, attestation);
    }

    public boolean isNil() {
        return nil != null;
    }

    Optional<Interest> find(int number) {
        return entries.stream()
                .filter(entry -> entry.number() == number)
                .map(Entry::interest)
                .findFirst();
    }

    Contents with(int number, Interest interest) {
        return new Contents(
                Stream.concat(entries.stream(), Stream.of(new Entry(number, interest)))
                        .toList(),
                number,
                null);
    }

    Contents changed(int number, UnaryOperator<Interest> change) {
        return new Contents(
                entries.stream()
                        .map(entry ->
                                entry.number() == number ? new Entry(number, change.apply(entry.interest())) : entry)
                        .toList(),
                lastNumber,
                null);
    }

    Contents without(int number) {
        return new Contents(
                entries.stream().filter(entry -> entry.number() != number).toList(), lastNumber, null);
    }

    Contents none(Attestation attestation) {
        return new Contents(List.of(), lastNumber, attestation);
    }
}
