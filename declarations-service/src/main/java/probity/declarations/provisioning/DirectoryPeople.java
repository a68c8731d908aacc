package probity.declarations.provisioning;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.PRECONDITION_FAILED;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.command.Outcome.Done;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.log.EventLog;
import probity.chassis.log.Provenance;
import probity.chassis.log.StoredEvent;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;
import probity.chassis.projection.ProjectionRunner;
import probity.declarations.person.Person;
import probity.declarations.person.Person.Registered;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;
import probity.declarations.person.PersonEvent.AccountClosed;
import probity.declarations.person.PersonEvent.AccountKept;

/** Loads and changes the people of the calling directory's authority, in the words of the protocol. */
@Singleton
class DirectoryPeople {

    /**
     * Somebody who is registered, in the version that they are in.
     *
     * @param keptSince when the directory began to keep them; when they were changed last if it does not
     */
    record Found(Registered person, Version version, Instant keptSince, Instant changedAt) {}

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Aggregate<Person, PersonCommand, PersonEvent> people;
    private final CommandHandler commands;
    private final EventLog log;
    private final ProjectionRunner projections;
    private final Watermark stored;
    private final CurrentCaller caller;
    private final Clock clock;

    DirectoryPeople(
            Aggregate<Person, PersonCommand, PersonEvent> people,
            CommandHandler commands,
            EventLog log,
            ProjectionRunner projections,
            Watermark stored,
            CurrentCaller caller,
            Clock clock) {
        this.people = people;
        this.commands = commands;
        this.log = log;
        this.projections = projections;
        this.stored = stored;
        this.caller = caller;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Authority authority() {
        return caller.get().authority();
    }

    Optional<Found> find(UUID id) {
        return commands.load(people, id, authority())
                .filter(loaded -> loaded.state() instanceof Registered)
                .map(loaded -> found(id, loaded.state(), loaded.version()));
    }

    /** Begins what is not there yet. */
    Found create(UUID id, PersonCommand command) {
        return found(id, commands.create(people, id, command, provenance()));
    }

    /**
     * Changes what is there.
     *
     * @param ifMatch the version that the client has seen, if it says so
     */
    Found change(UUID id, @Nullable String ifMatch, PersonCommand command) {
        var seen = seen(ifMatch);
        return found(
                id,
                seen.isPresent()
                        ? commands.change(people, id, seen.get(), command, provenance())
                        : commands.changeLatest(people, id, command, provenance()));
    }

    private Found found(UUID id, Person person, Version version) {
        @Nullable Instant kept = null;
        Instant changed = Instant.EPOCH;
        for (StoredEvent stored : log.read(people.stream(id)).events()) {
            if (stored.version().value() <= version.value()) {
                changed = stored.recordedAt();
                PersonEvent event = people.codec().decode(stored).event();
                if (event instanceof AccountClosed) {
                    kept = null;
                } else if (event instanceof AccountKept && kept == null) {
                    kept = changed;
                }
            }
        }
        return new Found((Registered) person, version, kept == null ? changed : kept, changed);
    }

    private static Optional<Version> seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return Optional.empty();
        }
        var etag = ETAG.matcher(ifMatch);
        if (!etag.matches()) {
            throw Scim.error(400, "invalidValue", "If-Match takes one version as it was told.");
        }
        return Optional.of(new Version(Integer.parseInt(etag.group(1))));
    }

    private Provenance provenance() {
        Caller directory = caller.get();
        return new Provenance(directory.authority(), directory.person().toString(), null, clock.instant());
    }

    private Found found(UUID id, Outcome<Person> outcome) {
        return switch (outcome) {
            case Done<Person> done -> found(id, done.state(), done.version());
            case Outcome.Refused<Person>(var reason) ->
                throw Scim.error(CONFLICT.getStatusCode(), null, reason.sentence());
            case Outcome.Stale<Person> _ ->
                throw Scim.error(
                        PRECONDITION_FAILED.getStatusCode(), null, "It was changed since you read it. Read it again.");
            case Outcome.Absent<Person> _, Outcome.Reused<Person> _ ->
                throw Scim.error(CONFLICT.getStatusCode(), "uniqueness", "This externalId is taken.");
        };
    }

    /** A directory cannot say what it has done last: what was stored here when it asks is waited for. */
    void awaitRows() {
        long position = stored.position();
        try {
            for (String projection : new String[] {AccountsProjection.NAME, "people.v1"}) {
                if (position > 0 && !projections.awaitPosition(projection, position, PATIENCE)) {
                    throw behind();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw behind();
        }
    }

    private static RuntimeException behind() {
        return Scim.error(
                SERVICE_UNAVAILABLE.getStatusCode(),
                null,
                "The list is behind what was stored. Try again in a moment.");
    }
}
