package probity.declarations.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.GiftKind;
import probity.declarations.code.Publication;
import probity.declarations.vocabulary.Words;

/**
 * What an authority shows of its register.
 *
 * @param rules of the codes that it runs today; the first that fits an entry counts, and what none fits is withheld
 * @param bands how many entries there are of those to be summarised
 * @param fewest fewer entries than this are not counted
 */
record SummaryBody(List<Rule> rules, List<Band> bands, int fewest) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Rule(
            String code,
            int version,
            List<String> binds,
            List<String> grades,
            List<String> kinds,
            String treatment,
            List<String> clauses,
            @Nullable String law,
            @Nullable String authorityChoice) {

        static Rule of(CodeVersion code, Publication.Rule rule) {
            var basis = rule.basis();
            return new Rule(
                    code.code().value(),
                    code.number(),
                    rule.binds().stream().map(Words::of).sorted().toList(),
                    rule.grades().stream().sorted().toList(),
                    rule.kinds().stream().map(GiftKind::id).sorted().toList(),
                    rule.treatment().id(),
                    basis.clauses(),
                    basis.law(),
                    basis.authorityChoice());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Band(@Nullable String capacity, @Nullable String grade, int year, int entries) {}
}
