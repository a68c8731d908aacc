package probity.declarations.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import probity.chassis.command.Aggregate;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.relay.Translation;
import probity.chassis.sealing.SubjectKeys;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;
import probity.declarations.code.TrainingRule;
import probity.declarations.publishing.TrainingFacts;
import probity.declarations.training.Training;
import probity.declarations.training.TrainingCommand;
import probity.declarations.training.TrainingDecider;
import probity.declarations.training.TrainingEvent;
import probity.declarations.training.TrainingRules;
import probity.declarations.vocabulary.Capacity;

/** Records of training with their stored form, and what codes ask of it. */
@Dependent
class TrainingWiring {

    @Produces
    @Singleton
    Aggregate<Training, TrainingCommand, TrainingEvent> trainings(SubjectKeys keys) {
        return new Aggregate<>(new TrainingDecider(), new TrainingEventCodec(StoredTypes.sealed(keys)));
    }

    @Produces
    @Singleton
    Translation<TrainingEvent> trainingFacts(Aggregate<Training, TrainingCommand, TrainingEvent> trainings) {
        return new TrainingFacts(trainings.codec());
    }

    @Produces
    @Singleton
    TrainingRules rules(Codes codes, CurrentCaller caller) {
        return new TrainingRules() {
            @Override
            public List<Rule> on(LocalDate day) {
                String authority = caller.get().authority().id();
                return Arrays.stream(Capacity.values())
                        .flatMap(capacity -> codes.binding(authority, capacity, day).stream()
                                .flatMap(code -> codes.version(code.id()).stream())
                                .flatMap(document -> rule(document, capacity)))
                        .toList();
            }

            @Override
            public boolean knows(String code, int version) {
                String authority = caller.get().authority().id();
                return CodeId.parsed(code)
                        .flatMap(id -> codes.version(new CodeVersion(id, version)))
                        .filter(document -> document.code().adoptions().stream()
                                .anyMatch(adoption -> adoption.authority().equals(authority)))
                        .isPresent();
            }
        };
    }

    private static Stream<TrainingRules.Rule> rule(CodeDocument document, Capacity capacity) {
        return TrainingRule.of(document).stream()
                .map(rule -> new TrainingRules.Rule(
                        document.code().id().code().value(),
                        document.code().id().number(),
                        capacity,
                        rule.who(),
                        rule.everyMonths(),
                        rule.basis().clauses(),
                        rule.basis().authorityChoice()));
    }
}
