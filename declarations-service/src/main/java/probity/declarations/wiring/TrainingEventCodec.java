package probity.declarations.wiring;

import com.fasterxml.jackson.databind.Module;
import probity.chassis.log.JsonEventCodec;
import probity.declarations.training.TrainingEvent;
import probity.declarations.training.TrainingEvent.TrainingCompleted;
import probity.declarations.training.TrainingEvent.TrainingCorrected;
import probity.declarations.training.TrainingEvent.TrainingWithdrawn;

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class TrainingEventCodec extends JsonEventCodec<TrainingEvent> {

    TrainingEventCodec(Module sealed) {
        super(sealed);
    }

    @Override
    public String category() {
        return "training";
    }

    @Override
    protected String nameOf(TrainingEvent event) {
        return switch (event) {
            case TrainingCompleted _ -> "training-completed.v1";
            case TrainingCorrected _ -> "training-corrected.v1";
            case TrainingWithdrawn _ -> "training-withdrawn.v1";
        };
    }

    @Override
    protected Class<? extends TrainingEvent> typeOf(String name) {
        return switch (name) {
            case "training-completed.v1" -> TrainingCompleted.class;
            case "training-corrected.v1" -> TrainingCorrected.class;
            case "training-withdrawn.v1" -> TrainingWithdrawn.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
