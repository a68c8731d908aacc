package probity.declarations.assessing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.declarations.code.Assessment;
import probity.declarations.code.Fact;
import probity.declarations.code.Ground;
import probity.declarations.code.Obligation;

/**
 * What a code says about a gift, as JSON.
 *
 * @param answer must it be declared? {@code yes}, {@code no} or {@code ask}
 * @param prohibited is it forbidden to keep it? The same three words
 * @param due the last day for the register, with why it is that day among the obligations
 * @param authorityChoices what the authority decided where the code is silent
 * @param questions what nobody has told and could change the answer
 * @param assumed what nobody has told and the code's file takes for granted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerBody(
        String code,
        int version,
        String answer,
        String prohibited,
        @Nullable LocalDate due,
        List<ObligationBody> obligations,
        List<GroundBody> grounds,
        List<String> clauses,
        List<String> authorityChoices,
        List<QuestionBody> questions,
        List<QuestionBody> assumed) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObligationBody(
            int order,
            String act,
            String to,
            String toTitle,
            @Nullable LocalDate due,
            @Nullable String whyThisDate,
            List<String> clauses) {

        static ObligationBody of(Obligation obligation) {
            return new ObligationBody(
                    obligation.order(),
                    obligation.act().id(),
                    obligation.to().id(),
                    obligation.to().title(),
                    obligation.due(),
                    obligation.whyThisDate(),
                    obligation.clauses());
        }
    }

    /** A rule that led to the answer; {@code settled} is false while it waits for an open question. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroundBody(
            String rule,
            List<String> clauses,
            String why,
            @Nullable String authorityChoice,
            boolean settled) {

        static GroundBody of(Ground ground) {
            return new GroundBody(
                    ground.rule(), ground.clauses(), ground.why(), ground.authorityChoice(), ground.settled());
        }
    }

    /** A fact by the name that the request gives it, and how one would ask for it. */
    record QuestionBody(String circumstance, String question) {

        static QuestionBody of(Fact fact) {
            return new QuestionBody(fact.id(), fact.question());
        }
    }

    static AnswerBody of(Assessment assessment) {
        return new AnswerBody(
                assessment.judgedBy().code().value(),
                assessment.judgedBy().number(),
                assessment.answer().id(),
                assessment.prohibited().id(),
                assessment.due().orElse(null),
                assessment.obligations().stream().map(ObligationBody::of).toList(),
                assessment.grounds().stream().map(GroundBody::of).toList(),
                assessment.clauses(),
                assessment.authorityChoices(),
                assessment.questions().stream().map(QuestionBody::of).toList(),
                assessment.assumed().stream().map(QuestionBody::of).toList());
    }
}
