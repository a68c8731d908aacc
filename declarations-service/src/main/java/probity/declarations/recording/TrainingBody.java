package probity.declarations.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.training.Completion;
import probity.declarations.training.Training;
import probity.declarations.training.Training.Recorded;
import probity.declarations.training.Training.Unrecorded;
import probity.declarations.training.Training.Withdrawn;

/** A completed training as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrainingBody(
        UUID id,
        String status,
        UUID person,
        String code,
        int version,
        LocalDate completedOn,
        @Nullable String reason,
        @Nullable LocalDate withdrawnOn) {

    static TrainingBody of(UUID id, Training training) {
        return switch (training) {
            case Unrecorded _ -> throw new IllegalStateException("a training that nobody recorded is not shown");
            case Recorded(var completion) -> of(id, "recorded", completion, null, null);
            case Withdrawn(var completion, var reason, var on) -> of(id, "withdrawn", completion, reason.text(), on);
        };
    }

    private static TrainingBody of(
            UUID id, String status, Completion completion, @Nullable String reason, @Nullable LocalDate withdrawnOn) {
        return new TrainingBody(
                id,
                status,
                completion.person().value(),
                completion.code(),
                completion.version(),
                completion.on(),
                reason,
                withdrawnOn);
    }
}
