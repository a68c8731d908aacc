package probity.declarations.declaring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.declarations.gift.Assessment;
import probity.declarations.vocabulary.Words;

/** What a version of a code said of an offer, as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentBody(
        String code,
        int version,
        String answer,
        @Nullable LocalDate due,
        List<Assessment.Obligation> obligations,
        List<String> clauses,
        List<String> forbiddenBy) {

    static AssessmentBody of(Assessment assessment) {
        return new AssessmentBody(
                assessment.code(),
                assessment.version(),
                Words.of(assessment.answer()),
                assessment.due(),
                assessment.obligations(),
                assessment.clauses(),
                assessment.forbiddenBy());
    }
}
