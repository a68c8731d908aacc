package probity.declarations.returning;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import probity.chassis.access.AccessLog;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturn.Returned;
import probity.declarations.annualreturn.AnnualReturnCommand;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.annualreturn.Readership;
import probity.declarations.annualreturn.Staff;
import probity.declarations.vocabulary.PersonId;

/** Annual declarations as one caller may see them. */
@Singleton
class ReadableReturns {

    private final Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns;
    private final CommandHandler commands;
    private final Readership readership;
    private final AccessLog accesses;
    private final Clock clock;

    ReadableReturns(
            Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns,
            CommandHandler commands,
            Staff staff,
            AccessLog accesses,
            Clock clock) {
        this.returns = returns;
        this.commands = commands;
        this.readership = new Readership(staff);
        this.accesses = accesses;
        this.clock = clock;
    }

    /** The declaration, or the end of the request as if there were none. */
    Loaded<AnnualReturn> find(UUID id, Caller reader) {
        return commands.load(returns, id, reader.authority())
                .filter(found -> found.state()
                        .returned()
                        .filter(returned -> isReadableBy(reader, returned))
                        .isPresent())
                .orElseThrow(() -> Problem.absent().thrown());
    }

    private boolean isReadableBy(Caller reader, Returned returned) {
        return readership.includes(new PersonId(reader.person()), reader.roles(), returned, LocalDate.now(clock));
    }

    /** The same for showing it: that somebody looked at another's declaration is on record before they see it. */
    Loaded<AnnualReturn> open(UUID id, Caller reader) {
        Loaded<AnnualReturn> found = find(id, reader);
        boolean own = found.state()
                .returned()
                .filter(returned -> returned.isBy(new PersonId(reader.person())))
                .isPresent();
        if (!own) {
            accesses.read(reader, "annual-declaration", id);
        }
        return found;
    }
}
