package probity.declarations.adopting;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.decider.Refusal;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;
import probity.declarations.code.Adoption;
import probity.declarations.code.CodeCommand;
import probity.declarations.code.CodeCommand.ImportCode;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeHistory;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeRefusal;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;

/**
 * The codes of this deployment. At start each file is taken over as an event for each authority that runs the code, and
 * what the log then holds, older versions included, is what counts.
 */
public final class AdoptedCodes implements Codes {

    private static final Logger LOG = Logger.getLogger(AdoptedCodes.class);

    private static final String IMPORT = "code-import";

    private final Aggregate<CodeHistory, CodeCommand, CodeEvent> codes;
    private final CommandHandler commands;
    private final KeyedHash ids;
    private final Clock clock;
    private volatile List<CodeDocument> all = List.of();

    public AdoptedCodes(
            Aggregate<CodeHistory, CodeCommand, CodeEvent> codes, CommandHandler commands, KeyedHash ids, Clock clock) {
        this.codes = codes;
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<CodeDocument> all() {
        return all;
    }

    /**
     * Takes over the shipped files and those of the folder. Harmless to repeat: what is known already is no event.
     *
     * @throws BrokenCodeFile if a file cannot be a code, or says something else than the version it claims to be
     */
    public void load(Optional<Path> folder) {
        Map<CodeVersion, CodeDocument> known = new LinkedHashMap<>();
        for (CodeFile file : new CodeFiles(folder).read()) {
            authorities(file)
                    .flatMap(authority -> taken(file, authority).editions().stream())
                    .map(edition -> CodeDocument.of(edition.document()))
                    .forEach(document -> known.putIfAbsent(document.code().id(), document));
        }
        all = List.copyOf(known.values());
        LOG.infof("%d versions of codes are loaded", all.size());
    }

    /** The stream of a code in an authority. */
    UUID stream(Authority authority, CodeId code) {
        return ids.uuid(authority, "code", code.value());
    }

    private static Stream<Authority> authorities(CodeFile file) {
        return file.document().code().adoptions().stream()
                .map(Adoption::authority)
                .distinct()
                .map(Authority::new);
    }

    private CodeHistory taken(CodeFile file, Authority authority) {
        var id = stream(authority, file.document().code().id().code());
        var provenance = Provenance.automatic(authority, IMPORT, clock.instant());
        return switch (commands.create(codes, id, new ImportCode(file.document()), provenance)) {
            case Outcome.Done<CodeHistory> done -> done.state();
            case Outcome.Refused<CodeHistory>(var reason) -> throw file.broken("/version", sentence(reason));
            case Outcome.Stale<CodeHistory> _, Outcome.Absent<CodeHistory> _, Outcome.Reused<CodeHistory> _ ->
                throw new IllegalStateException("cannot take over " + file.name());
        };
    }

    private static String sentence(Refusal reason) {
        return switch ((CodeRefusal) reason) {
            case CONTENT_OF_VERSION_HAS_CHANGED ->
                "this version was taken over before with another content: give a changed code the next version";
            case VERSION_IS_NOT_THE_NEXT -> "a later version was taken over before";
            case VERSION_IS_NOT_IN_FORCE_LATER -> "a new version must be in force later than the one before it";
        };
    }
}
