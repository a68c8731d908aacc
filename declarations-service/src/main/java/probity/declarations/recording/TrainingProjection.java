package probity.declarations.recording;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.training.Training;
import probity.declarations.training.TrainingCommand;
import probity.declarations.training.TrainingEvent;
import probity.declarations.training.TrainingEvent.TrainingCompleted;
import probity.declarations.training.TrainingEvent.TrainingCorrected;
import probity.declarations.training.TrainingEvent.TrainingWithdrawn;

/** The rows of completed training. */
@Singleton
class TrainingProjection implements Projection<TrainingEvent> {

    static final String NAME = "training.v1";

    private static final String COMPLETE = """
            insert into training (training, authority, position, person, code, version, completed_on, withdrawn)
            values (?, ?, ?, ?, ?, ?, ?, false)
            """;

    private static final String CORRECT =
            "update training set code = ?, version = ?, completed_on = ? where training = ?";

    private static final String WITHDRAW = "update training set withdrawn = true where training = ?";

    private final EventCodec<TrainingEvent> codec;

    TrainingProjection(Aggregate<Training, TrainingCommand, TrainingEvent> trainings) {
        this.codec = trainings.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("training");
    }

    @Override
    public EventCodec<TrainingEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<TrainingEvent> recorded, RowChanges rows) {
        UUID training = recorded.stream().id();
        switch (recorded.event()) {
            case TrainingCompleted(var done) ->
                rows.change(
                        training,
                        COMPLETE,
                        training,
                        recorded.provenance().authority().id(),
                        recorded.position(),
                        done.person().value(),
                        done.code(),
                        done.version(),
                        done.on());
            case TrainingCorrected(var done) ->
                rows.change(training, CORRECT, done.code(), done.version(), done.on(), training);
            case TrainingWithdrawn _ -> rows.change(training, WITHDRAW, training);
        }
    }
}
