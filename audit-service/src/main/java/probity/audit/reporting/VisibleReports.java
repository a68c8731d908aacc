package probity.audit.reporting;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import probity.audit.edition.Edition;
import probity.audit.edition.Edition.Draft;
import probity.audit.edition.Edition.Published;
import probity.audit.edition.Edition.Superseded;
import probity.audit.edition.Edition.Undrafted;
import probity.audit.edition.Edition.Withdrawn;
import probity.audit.edition.EditionCommand;
import probity.audit.edition.EditionEvent;
import probity.audit.vocabulary.Post;
import probity.chassis.access.AccessLog;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/** The reports that a caller may see. To who sits on the committee a draft is not there, until it is published. */
@Singleton
class VisibleReports {

    private static final Set<String> SEE_DRAFTS = Set.of(
            Post.HR_DIRECTOR,
            Post.MONITORING_OFFICER,
            Post.DEPUTY_MONITORING_OFFICER,
            Post.AUDIT_DIRECTOR,
            Post.EXTERNAL_AUDITOR);

    private final Aggregate<Edition, EditionCommand, EditionEvent> editions;
    private final CommandHandler commands;
    private final AccessLog accesses;
    private final CurrentCaller caller;

    VisibleReports(
            Aggregate<Edition, EditionCommand, EditionEvent> editions,
            CommandHandler commands,
            AccessLog accesses,
            CurrentCaller caller) {
        this.editions = editions;
        this.commands = commands;
        this.accesses = accesses;
        this.caller = caller;
    }

    static boolean seesDrafts(Caller reader) {
        return reader.roles().stream().anyMatch(SEE_DRAFTS::contains);
    }

    /** That somebody reads it is on record before they are answered. */
    Loaded<Edition> read(UUID id) {
        Caller reader = caller.get();
        Loaded<Edition> found = commands.load(editions, id, reader.authority())
                .filter(loaded -> isPublic(loaded.state()) || seesDrafts(reader))
                .orElseThrow(() -> Problem.absent().thrown());
        accesses.read(reader, "report", id);
        return found;
    }

    private static boolean isPublic(Edition edition) {
        return switch (edition) {
            case Undrafted _, Draft _, Withdrawn _ -> false;
            case Published _, Superseded _ -> true;
        };
    }
}
