package probity.declarations.annualreturn;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import probity.declarations.annualreturn.Finding.Measure;
import probity.declarations.annualreturn.Finding.MitigationRequired;

/** All that reviewers have asked for, numbered on over all reviews. */
public record Mitigations(List<Mitigation> all) {

    static final Mitigations NONE = new Mitigations(List.of());

    public Mitigations {
        all = List.copyOf(all);
    }

    Mitigations with(Finding finding) {
        List<Measure> measures = finding instanceof MitigationRequired(var required) ? required : List.of();
        var added = IntStream.range(0, measures.size())
                .mapToObj(i -> new Mitigation(all.size() + i + 1, measures.get(i), null));
        return new Mitigations(Stream.concat(all.stream(), added).toList());
    }

    Mitigations ended(int number, LocalDate on) {
        return new Mitigations(all.stream()
                .map(each -> each.number() == number ? new Mitigation(number, each.measure(), on) : each)
                .toList());
    }

    boolean isInForce(int number) {
        return all.stream().anyMatch(each -> each.number() == number && each.isInForce());
    }
}
