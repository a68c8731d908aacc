package probity.declarations.reviewing;

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
import probity.declarations.annualreturn.Reviewer;
import probity.declarations.annualreturn.Staff;
import probity.declarations.vocabulary.PersonId;

/** Annual declarations as those may see them who review them, or follow what came of them. */
@Singleton
class ReviewableReturns {

    private final Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns;
    private final CommandHandler commands;
    private final Readership readership;
    private final AccessLog accesses;
    private final Clock clock;

    ReviewableReturns(
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

    /** The declaration for who may read all of it, or the end of the request as if there were none. */
    Returned find(UUID id, Caller reader) {
        return commands.load(returns, id, reader.authority())
                .flatMap(found -> found.state().returned())
                .filter(returned -> readership.includes(personOf(reader), reader.roles(), returned, today()))
                .orElseThrow(() -> Problem.absent().thrown());
    }

    /** What came of it, for HR too. That somebody looked at another's is on record before they see it. */
    Loaded<AnnualReturn> follow(UUID id, Caller reader) {
        Loaded<AnnualReturn> found = commands.load(returns, id, reader.authority())
                .filter(each -> each.state()
                        .returned()
                        .filter(returned -> readership.mayFollow(personOf(reader), reader.roles(), returned, today()))
                        .isPresent())
                .orElseThrow(() -> Problem.absent().thrown());
        boolean own = found.state()
                .returned()
                .filter(returned -> returned.isBy(personOf(reader)))
                .isPresent();
        if (!own) {
            accesses.read(reader, "annual-declaration-review", id);
        }
        return found;
    }

    /** The caller as a reviewer of that declaration. */
    Reviewer reviewer(Caller caller, Returned returned) {
        return new Reviewer(
                personOf(caller), readership.line(returned, today()), Readership.keepsTheCode(caller.roles()));
    }

    private static PersonId personOf(Caller caller) {
        return new PersonId(caller.person());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
