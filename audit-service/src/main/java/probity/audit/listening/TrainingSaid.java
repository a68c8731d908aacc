package probity.audit.listening;

import static probity.audit.listening.Body.there;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.contracts.declarations.TrainingCompleted;
import probity.contracts.declarations.TrainingCorrected;
import probity.contracts.declarations.TrainingWithdrawn;

/** What facts say of trainings on a code. That one was not completed after all holds for every day. */
final class TrainingSaid {

    private TrainingSaid() {}

    static Optional<Said> read(String type, byte[] body) {
        return switch (type) {
            case "probity.declarations.training-completed.v1" -> {
                var done = Body.read(body, TrainingCompleted.class);
                yield Optional.of(trained(
                        done.training(), done.completedOn(), done.code(), done.codeVersion(), done.completedOn()));
            }
            case "probity.declarations.training-corrected.v1" -> {
                var done = Body.read(body, TrainingCorrected.class);
                yield Optional.of(trained(done.training(), null, done.code(), done.codeVersion(), done.completedOn()));
            }
            case "probity.declarations.training-withdrawn.v1" -> {
                var done = Body.read(body, TrainingWithdrawn.class);
                yield Optional.of(Said.of(there(done.training()), null).with("withdrawn", true));
            }
            default -> Optional.empty();
        };
    }

    private static Said trained(
            @Nullable UUID training,
            @Nullable LocalDate happenedOn,
            @Nullable String code,
            int version,
            @Nullable LocalDate completedOn) {
        return Said.of(there(training), happenedOn)
                .with("completedOn", there(completedOn))
                .with("trainedOn", there(code))
                .with("code", GiftsSaid.code(code, version));
    }
}
