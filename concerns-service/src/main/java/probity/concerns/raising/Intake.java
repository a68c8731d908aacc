package probity.concerns.raising;

import static jakarta.ws.rs.core.Response.Status.CREATED;
import static jakarta.ws.rs.core.Response.Status.OK;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.http.BadInput;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;
import probity.concerns.concern.Concern;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.Councils;
import probity.concerns.concern.Kinds;
import probity.concerns.concern.Receipt;
import probity.concerns.concern.Receipts;
import probity.concerns.vocabulary.Confidential;

/**
 * Takes concerns in. Whoever raises one, named or not, leaves a day and nothing finer, and gets a receipt; of the
 * receipt only a keyed hash is kept, as the id of the case.
 */
@Singleton
class Intake {

    /** A letter may have lain for a while, but not for ever. */
    static final int DAYS_BACK_MAX = 90;

    private final Aggregate<Concern, ConcernCommand, ConcernEvent> concerns;
    private final CommandHandler commands;
    private final ReportReader reports;
    private final Councils councils;
    private final Kinds kinds;
    private final KeyedHash hash;
    private final Drafts drafts;
    private final Receipts receipts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Intake(
            Aggregate<Concern, ConcernCommand, ConcernEvent> concerns,
            CommandHandler commands,
            ReportReader reports,
            Councils councils,
            Kinds kinds,
            KeyedHash hash,
            Drafts drafts,
            Receipts receipts,
            Clock clock) {
        this.concerns = concerns;
        this.commands = commands;
        this.reports = reports;
        this.councils = councils;
        this.kinds = kinds;
        this.hash = hash;
        this.drafts = drafts;
        this.receipts = receipts;
        this.clock = clock;
    }

    Receipt draw() {
        return Receipt.draw(random);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day on which the letter or the call came: today, if none is given. */
    Field<LocalDate> receivedOn(Fields in, @Nullable String given, int daysBackMax) {
        LocalDate today = today();
        var day = in.date("receivedOn", Optional.ofNullable(given).orElseGet(today::toString));
        return () -> {
            if (day.get().isAfter(today) || day.get().isBefore(today.minusDays(daysBackMax))) {
                throw new BadInput("receivedOn", "must be one of the last %d days".formatted(daysBackMax));
            }
            return day.get();
        };
    }

    /** What the reporter did bears the day on which they did it, whoever wrote it down. */
    Response raise(Origin origin, ConcernBody body) {
        Optional<Receipt> brought = Optional.ofNullable(body.receipt()).map(Intake::wellFormed);
        Receipt receipt = brought.orElseGet(this::draw);
        Authority authority = origin.authority();
        UUID id = hash.uuid(authority, Receipt.USE, receipt.symbols());
        if (brought.isPresent() && receipts.isOfAnother(id)) {
            return reply(OK, Accepted.before());
        }
        RaiseConcern command = command(id, origin, body);
        var outcome = commands.create(concerns, id, command, Provenance.anonymous(authority, today()));
        brought.ifPresent(known -> drafts.forget(authority, known));
        return switch (outcome) {
            case Outcome.Done<Concern> _ ->
                reply(
                        CREATED,
                        Accepted.now(
                                brought.isPresent() ? null : receipt.shown(),
                                origin.receivedOn(),
                                origin.receivedOn().plusDays(command.term().days()),
                                command.report().unmetWish(command.council())));
            case Outcome.Refused<Concern> _ -> reply(OK, Accepted.before());
            case Outcome.Absent<Concern> _, Outcome.Stale<Concern> _, Outcome.Reused<Concern> _ ->
                throw new IllegalStateException("a concern could not be taken in");
        };
    }

    /** What a hotline files leads to no receipt: whoever turned to the hotline comes back by way of it. */
    Outcome<Concern> file(UUID id, Origin origin, ConcernBody body) {
        return commands.create(
                concerns, id, command(id, origin, body), Provenance.anonymous(origin.authority(), today()));
    }

    private RaiseConcern command(UUID id, Origin origin, ConcernBody body) {
        Authority authority = origin.authority();
        var keys = new ReportReader.CaseKeys(id, hash.uuid(authority, Confidential.REPORTER, id.toString()));
        var report = reports.read(body, keys, origin);
        var term = kinds.termOn(authority.id(), origin.receivedOn());
        return new RaiseConcern(report, councils.of(authority.id()), origin.receivedOn(), term);
    }

    boolean isRaised(Authority authority, Receipt receipt) {
        UUID id = hash.uuid(authority, Receipt.USE, receipt.symbols());
        return receipts.isOfAnother(id)
                || commands.load(concerns, id, authority).isPresent();
    }

    static Receipt wellFormed(String typed) {
        Receipt receipt = Receipt.typed(typed);
        if (!receipt.isWellFormed()) {
            throw new BadInput("receipt", "is not one that was drawn here");
        }
        return receipt;
    }

    private static Response reply(Response.Status status, Accepted accepted) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(accepted)
                .build();
    }
}
