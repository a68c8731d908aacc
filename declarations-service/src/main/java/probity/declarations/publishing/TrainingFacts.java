package probity.declarations.publishing;

import java.util.List;
import java.util.UUID;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.declarations.TrainingCompleted;
import probity.contracts.declarations.TrainingCorrected;
import probity.contracts.declarations.TrainingWithdrawn;
import probity.declarations.training.TrainingEvent;

/** What officers are told of training: who completed which, and when. */
public record TrainingFacts(EventCodec<TrainingEvent> codec) implements Translation<TrainingEvent> {

    @Override
    public List<Fact> facts(Recorded<TrainingEvent> recorded) {
        UUID training = recorded.stream().id();
        return switch (recorded.event()) {
            case TrainingEvent.TrainingCompleted(var done) ->
                fact(
                        "training-completed",
                        recorded,
                        new TrainingCompleted(training, done.person().value(), done.code(), done.version(), done.on()));
            case TrainingEvent.TrainingCorrected(var done) ->
                fact(
                        "training-corrected",
                        recorded,
                        new TrainingCorrected(training, done.person().value(), done.code(), done.version(), done.on()));
            case TrainingEvent.TrainingWithdrawn(var _, var on) ->
                fact("training-withdrawn", recorded, new TrainingWithdrawn(training, on));
        };
    }

    private static List<Fact> fact(String name, Recorded<TrainingEvent> recorded, Object body) {
        return List.of(new Fact(
                "probity.declarations.%s.v1".formatted(name),
                Audience.OFFICERS,
                recorded.stream().id(),
                recorded.provenance().authority(),
                recorded.provenance().occurredAt(),
                body));
    }
}
