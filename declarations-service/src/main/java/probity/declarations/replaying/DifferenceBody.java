package probity.declarations.replaying;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.code.Ground;

/**
 * A gift that would be judged differently, as JSON. People are ids here.
 *
 * @param version the version that judged it
 */
record DifferenceBody(
        UUID gift,
        UUID declarant,
        String directorate,
        LocalDate offeredOn,
        String kind,
        String pounds,
        int version,
        JudgedBody before,
        JudgedBody after) {

    /**
     * What is said of it.
     *
     * @param rules those that apply on this side alone
     * @param addedUp the pounds that its donor gave in all, if it is judged by them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JudgedBody(
            String answer,
            String prohibited,
            @Nullable LocalDate due,
            List<String> duties,
            List<RuleBody> rules,
            @Nullable String addedUp) {

        static JudgedBody of(Judgement said, Judgement other) {
            return new JudgedBody(
                    said.answer().id(),
                    said.prohibited().id(),
                    said.due(),
                    said.duties(),
                    said.without(other).stream()
                            .map(rule -> new RuleBody(rule.rule(), rule.clauses(), rule.why()))
                            .toList(),
                    pounds(said));
        }
    }

    private static @Nullable String pounds(Judgement said) {
        return said.sum() == null ? null : said.sum().amount().toPlainString();
    }

    record RuleBody(String rule, List<String> clauses, String why) {}

    static final List<String> CSV = List.of(
            "gift",
            "declarant",
            "directorate",
            "offered on",
            "kind",
            "pounds",
            "version",
            "answer before",
            "answer after",
            "prohibited before",
            "prohibited after",
            "due before",
            "due after",
            "duties before",
            "duties after",
            "rules before",
            "rules after",
            "added up before",
            "added up after");

    static DifferenceBody of(Difference difference) {
        var gift = difference.gift();
        return new DifferenceBody(
                gift.gift(),
                gift.declarant(),
                gift.directorate(),
                gift.facts().offeredOn(),
                gift.facts().kind().id(),
                gift.facts().value().inPounds().amount().toPlainString(),
                gift.judgedBy().number(),
                JudgedBody.of(difference.before(), difference.after()),
                JudgedBody.of(difference.after(), difference.before()));
    }

    static List<String> cells(Difference difference) {
        var body = of(difference);
        return List.of(
                body.gift().toString(),
                body.declarant().toString(),
                body.directorate(),
                body.offeredOn().toString(),
                body.kind(),
                body.pounds(),
                Integer.toString(body.version()),
                body.before().answer(),
                body.after().answer(),
                body.before().prohibited(),
                body.after().prohibited(),
                Objects.toString(body.before().due(), ""),
                Objects.toString(body.after().due(), ""),
                String.join("; ", body.before().duties()),
                String.join("; ", body.after().duties()),
                rules(difference.before().without(difference.after())),
                rules(difference.after().without(difference.before())),
                Objects.toString(body.before().addedUp(), ""),
                Objects.toString(body.after().addedUp(), ""));
    }

    private static String rules(List<Ground> rules) {
        return rules.stream()
                .map(rule -> "%s (%s)".formatted(rule.rule(), String.join(", ", rule.clauses())))
                .collect(joining("; "));
    }
}
