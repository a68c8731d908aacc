package probity.declarations.declaring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.declarations.gift.Assessment;
import probity.declarations.vocabulary.Extent;
import probity.declarations.vocabulary.Words;

/**
 * What a version of a code said of an offer, as JSON.
 *
 * @param extent how far it binds the recipient: whole, by its principles, or none
 * @param why nothing is asked of them; absent if its rules bind them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentBody(
        String code,
        int version,
        String extent,
        @Nullable String why,
        String answer,
        @Nullable LocalDate due,
        List<Assessment.Obligation> obligations,
        List<String> clauses,
        List<String> forbiddenBy) {

    static AssessmentBody of(Assessment assessment) {
        return new AssessmentBody(
                assessment.code(),
                assessment.version(),
                Words.of(assessment.extent()),
                why(assessment.extent()),
                Words.of(assessment.answer()),
                assessment.due(),
                assessment.obligations(),
                assessment.clauses(),
                assessment.forbiddenBy());
    }

    private static @Nullable String why(Extent extent) {
        return switch (extent) {
            case WHOLE -> null;
            case PRINCIPLES ->
                "The code bound you by its principles alone that day: it asks nothing more, and this is on record.";
            case NONE -> "The code did not bind you that day: it asks nothing, and this is on record.";
        };
    }
}
