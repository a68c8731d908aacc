package probity.audit.reporting;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import probity.audit.edition.Edition;
import probity.audit.edition.EditionCommand;
import probity.audit.edition.EditionEvent;
import probity.audit.report.Quarter;
import probity.audit.report.Report;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Freshness;
import probity.chassis.identity.Authority;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.projection.Knowledge;

/** What is published already, to hold the next report against. */
@Singleton
class PublishedReports {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EditionTable table;
    private final Knowledge knowledge;
    private final Aggregate<Edition, EditionCommand, EditionEvent> editions;
    private final CommandHandler commands;
    private final CurrentCaller caller;

    PublishedReports(
            EditionTable table,
            Knowledge knowledge,
            Aggregate<Edition, EditionCommand, EditionEvent> editions,
            CommandHandler commands,
            CurrentCaller caller) {
        this.table = table;
        this.knowledge = knowledge;
        this.editions = editions;
        this.commands = commands;
        this.caller = caller;
    }

    /** All that has a quarter in common with a report. Answers 503 if the list of them is behind for too long. */
    List<Report> besides(Edition edition) {
        if (knowledge.settled(EditionProjection.NAME, PATIENCE).isEmpty()) {
            throw Freshness.behind();
        }
        Authority authority = caller.get().authority();
        Quarter quarter = edition.content().figures().heading().on();
        return table.published(authority, List.of(quarter.before(), quarter, quarter.after())).stream()
                .map(id -> figures(id, authority))
                .toList();
    }

    private Report figures(UUID id, Authority authority) {
        return commands.load(editions, id, authority)
                .orElseThrow(() -> new IllegalStateException("a report that is listed is in the log"))
                .state()
                .content()
                .figures();
    }
}
