package probity.concerns.raising;

import static jakarta.ws.rs.core.Response.Status.CREATED;
import static jakarta.ws.rs.core.Response.Status.OK;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.http.BadInput;
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

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

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
        return LocalDate.now(clock.withZone(LONDON));
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
        var keys = new ReportReader.CaseKeys(id, hash.uuid(authority, Confidential.REPORTER, id.toString()));
        var report = reports.read(body, keys, origin);
        var term = kinds.termOn(authority.id(), origin.receivedOn());
        var command = new RaiseConcern(report, councils.of(authority.id()), origin.receivedOn(), term);
        var outcome = commands.create(concerns, id, command, Provenance.anonymous(authority, today()));
        brought.ifPresent(known -> drafts.forget(authority, known));
        return switch (outcome) {
            case Outcome.Done<Concern> _ ->
                reply(
                        CREATED,
                        Accepted.now(
                                brought.isPresent() ? null : receipt.shown(),
                                origin.receivedOn(),
                                origin.receivedOn().plusDays(term.days())));
            case Outcome.Refused<Concern> _ -> reply(OK, Accepted.before());
            case Outcome.Absent<Concern> _, Outcome.Stale<Concern> _, Outcome.Reused<Concern> _ ->
                throw new IllegalStateException("a concern could not be taken in");
        };
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
