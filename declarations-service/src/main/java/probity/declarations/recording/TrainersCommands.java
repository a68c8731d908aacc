package probity.declarations.recording;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.declarations.annualreturn.Staff;
import probity.declarations.recording.TrainingResource.CompletionRequest;
import probity.declarations.recording.TrainingResource.TrainingWithdrawalRequest;
import probity.declarations.training.Completion;
import probity.declarations.training.Training;
import probity.declarations.training.TrainingCommand;
import probity.declarations.training.TrainingCommand.CorrectTraining;
import probity.declarations.training.TrainingCommand.RecordTraining;
import probity.declarations.training.TrainingCommand.WithdrawTraining;
import probity.declarations.training.TrainingEvent;
import probity.declarations.training.TrainingRules;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;

/** Makes the commands of who records training, with all that the decision needs to know. */
@Singleton
class TrainersCommands {

    private static final int CODE_MAX = 60;

    private static final int REASON_MAX = 2_000;

    private static final int YEARS_BACK_MAX = 50;

    private final Aggregate<Training, TrainingCommand, TrainingEvent> trainings;
    private final CommandHandler commands;
    private final TrainingRules rules;
    private final Staff staff;
    private final Clock clock;

    TrainersCommands(
            Aggregate<Training, TrainingCommand, TrainingEvent> trainings,
            CommandHandler commands,
            TrainingRules rules,
            Staff staff,
            Clock clock) {
        this.trainings = trainings;
        this.commands = commands;
        this.rules = rules;
        this.staff = staff;
        this.clock = clock;
    }

    RecordTraining record(CompletionRequest body) {
        return new RecordTraining(completion(body), today());
    }

    CorrectTraining correct(UUID training, Caller caller, CompletionRequest body) {
        if (commands.load(trainings, training, caller.authority()).isEmpty()) {
            throw Problem.absent().thrown();
        }
        return new CorrectTraining(completion(body), today());
    }

    WithdrawTraining withdraw(Caller caller, TrainingWithdrawalRequest body) {
        var reason = new Fields().text("reason", body.reason(), REASON_MAX);
        return new WithdrawTraining(new Confidential(caller.person(), reason.get()), today());
    }

    private Completion completion(CompletionRequest body) {
        var in = new Fields();
        var person = in.uuid("person", body.person());
        var code = in.text("code", body.code(), CODE_MAX);
        var version = in.required("version", body.version());
        var completedOn = in.date("completedOn", body.completedOn());
        var completion = new Completion(new PersonId(person.get()), code.get(), version.get(), completedOn.get());
        if (!rules.knows(completion.code(), completion.version())) {
            in.refused("code", "is not a version of a code that your authority has run");
        }
        if (staff.placeOf(completion.person(), today()).isEmpty()) {
            in.refused("person", "is not known here");
        }
        if (completion.on().isAfter(today()) || completion.on().isBefore(today().minusYears(YEARS_BACK_MAX))) {
            in.refused("completedOn", "must not be in the future, or more than %d years ago".formatted(YEARS_BACK_MAX));
        }
        in.check();
        return completion;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
