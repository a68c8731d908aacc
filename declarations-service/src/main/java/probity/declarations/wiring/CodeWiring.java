package probity.declarations.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.sealing.KeyedHash;
import probity.declarations.adopting.AdoptedCodes;
import probity.declarations.adopting.CodeStreams;
import probity.declarations.adopting.CodesWatch;
import probity.declarations.adopting.StandardPractice;
import probity.declarations.code.CodeCommand;
import probity.declarations.code.CodeDecider;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeHistory;
import probity.declarations.code.Reader;
import probity.declarations.code.ReadingRules;

/** The codes, which are there before anything else begins: no gift is judged without them. */
@Dependent
class CodeWiring {

    private static final int BEFORE_ALL_ELSE = 1;

    @Produces
    @Singleton
    Aggregate<CodeHistory, CodeCommand, CodeEvent> codes() {
        return new Aggregate<>(new CodeDecider(StandardPractice.content()), new CodeEventCodec());
    }

    @Produces
    @Singleton
    AdoptedCodes adopted(
            Aggregate<CodeHistory, CodeCommand, CodeEvent> codes,
            CommandHandler commands,
            DataSource dataSource,
            KeyedHash ids,
            Clock clock) {
        return new AdoptedCodes(codes, commands, new CodeStreams(dataSource), ids, clock);
    }

    @Produces
    @Singleton
    CodesWatch watch(AdoptedCodes codes) {
        return new CodesWatch(codes);
    }

    @Produces
    @Singleton
    ReadingRules readingRules() {
        List<Reader> standard = StandardPractice.readers();
        return document -> document.readers().orElse(standard);
    }

    void load(
            @Observes @Priority(BEFORE_ALL_ELSE) StartupEvent started,
            AdoptedCodes codes,
            CodesWatch watch,
            DeclarationsConfig config) {
        codes.load(config.codes().folder());
        Thread.ofVirtual().name("codes-watch").start(watch);
    }

    void stop(@Observes ShutdownEvent stopping, CodesWatch watch) {
        watch.close();
    }
}
