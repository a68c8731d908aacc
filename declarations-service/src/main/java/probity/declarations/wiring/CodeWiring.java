package probity.declarations.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.sealing.KeyedHash;
import probity.declarations.adopting.AdoptedCodes;
import probity.declarations.code.CodeCommand;
import probity.declarations.code.CodeDecider;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeHistory;

/** The codes, which are there before anything else begins: no gift is judged without them. */
@Dependent
class CodeWiring {

    private static final int BEFORE_ALL_ELSE = 1;

    @Produces
    @Singleton
    Aggregate<CodeHistory, CodeCommand, CodeEvent> codes() {
        return new Aggregate<>(new CodeDecider(), new CodeEventCodec());
    }

    @Produces
    @Singleton
    AdoptedCodes adopted(
            Aggregate<CodeHistory, CodeCommand, CodeEvent> codes, CommandHandler commands, KeyedHash ids, Clock clock) {
        return new AdoptedCodes(codes, commands, ids, clock);
    }

    void load(
            @Observes @Priority(BEFORE_ALL_ELSE) StartupEvent started, AdoptedCodes codes, DeclarationsConfig config) {
        codes.load(config.codes().folder());
    }
}
