package probity.declarations.declaring;

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
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.Lines;
import probity.declarations.gift.Readership;
import probity.declarations.vocabulary.PersonId;

/** Gifts as one caller may see them. */
@Singleton
class ReadableGifts {

    private final Aggregate<Gift, GiftCommand, GiftEvent> gifts;
    private final CommandHandler commands;
    private final Readership readership;
    private final AccessLog accesses;
    private final Clock clock;

    ReadableGifts(
            Aggregate<Gift, GiftCommand, GiftEvent> gifts,
            CommandHandler commands,
            Lines lines,
            AccessLog accesses,
            Clock clock) {
        this.gifts = gifts;
        this.commands = commands;
        this.readership = new Readership(lines);
        this.accesses = accesses;
        this.clock = clock;
    }

    /** The gift, or the end of the request as if there were none. */
    Loaded<Gift> find(UUID id, Caller reader) {
        return commands.load(gifts, id, reader.authority())
                .filter(found -> readership.includes(
                        new PersonId(reader.person()), reader.roles(), found.state(), LocalDate.now(clock)))
                .orElseThrow(() -> Problem.absent().thrown());
    }

    /** The same for showing it: that somebody looked at another's gift is on record before they see it. */
    Loaded<Gift> open(UUID id, Caller reader) {
        Loaded<Gift> found = find(id, reader);
        boolean own = found.state()
                .declared()
                .filter(gift -> gift.isBy(new PersonId(reader.person())))
                .isPresent();
        if (!own) {
            accesses.read(reader, "gift", id);
        }
        return found;
    }
}
