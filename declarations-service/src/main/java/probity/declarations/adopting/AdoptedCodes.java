package probity.declarations.adopting;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
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
import probity.declarations.code.Proposal;

/**
 * The codes of this deployment, as the log has them. At start each file is taken over as an event for each authority
 * that runs the code; from then on {@link #refresh()} finds what was adopted or retired, here or by another process.
 */
public final class AdoptedCodes implements Codes {

    private static final Logger LOG = Logger.getLogger(AdoptedCodes.class);

    private static final String IMPORT = "code-import";

    /** What is known of the codes at one moment; it is replaced as a whole. */
    private record Known(List<CodeDocument> all, Map<Run, CodeHistory> histories) {}

    /** A code in an authority. */
    private record Run(String authority, CodeId code) {}

    private final Aggregate<CodeHistory, CodeCommand, CodeEvent> codes;
    private final CommandHandler commands;
    private final CodeStreams streams;
    private final KeyedHash ids;
    private final Clock clock;
    private long seen;
    private volatile Known known = new Known(List.of(), Map.of());

    public AdoptedCodes(
            Aggregate<CodeHistory, CodeCommand, CodeEvent> codes,
            CommandHandler commands,
            CodeStreams streams,
            KeyedHash ids,
            Clock clock) {
        this.codes = codes;
        this.commands = commands;
        this.streams = streams;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<CodeDocument> all() {
        return known.all();
    }

    @Override
    public Optional<LocalDate> retiredFrom(String authority, CodeId id) {
        return history(authority, id).map(CodeHistory::retiredFrom);
    }

    @Override
    public Optional<CodeDocument> draftOf(String authority, CodeId id) {
        return history(authority, id)
                .map(CodeHistory::proposal)
                .filter(Proposal.NewVersion.class::isInstance)
                .map(Proposal.NewVersion.class::cast)
                .map(draft -> CodeDocument.of(draft.document()));
    }

    private Optional<CodeHistory> history(String authority, CodeId id) {
        return Optional.ofNullable(known.histories().get(new Run(authority, id)));
    }

    /** The codes that an authority runs or ran, by name. */
    List<CodeId> of(Authority authority) {
        return known.histories().keySet().stream()
                .filter(run -> run.authority().equals(authority.id()))
                .map(Run::code)
                .sorted(comparing(CodeId::value))
                .toList();
    }

    /** What each authority has made of each of its codes. */
    Map<Authority, List<CodeHistory>> histories() {
        return known.histories().entrySet().stream()
                .collect(groupingBy(
                        run -> new Authority(run.getKey().authority()), mapping(Map.Entry::getValue, toList())));
    }

    /**
     * Takes over the shipped files and those of the folder. Harmless to repeat: what is known already is no event.
     *
     * @throws BrokenCodeFile if a file cannot be a code, or says something else than the version it claims to be
     */
    public void load(Optional<Path> folder) {
        for (CodeFile file : new CodeFiles(folder).read()) {
            authorities(file).forEach(authority -> take(file, authority));
        }
        refresh();
        LOG.infof("%d versions of codes are known", all().size());
    }

    /** Sees what has come into the log since the last look. Reading nothing new costs one indexed question. */
    public synchronized void refresh() {
        var moved = streams.movedAfter(seen);
        if (moved.isEmpty()) {
            return;
        }
        Map<Run, CodeHistory> histories = new LinkedHashMap<>(known.histories());
        for (CodeStreams.Moved each : moved) {
            CodeHistory history = commands.load(codes, each.stream(), each.authority())
                    .orElseThrow()
                    .state();
            histories.put(new Run(each.authority().id(), history.id()), history);
        }
        known = new Known(documents(histories), Collections.unmodifiableMap(histories));
        seen = moved.getLast().position();
    }

    private static List<CodeDocument> documents(Map<Run, CodeHistory> histories) {
        Map<CodeVersion, CodeDocument> documents = new LinkedHashMap<>();
        histories.values().stream()
                .flatMap(history -> history.editions().stream())
                .map(edition -> CodeDocument.of(edition.document()))
                .forEach(document -> documents.putIfAbsent(document.code().id(), document));
        return List.copyOf(documents.values());
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

    private void take(CodeFile file, Authority authority) {
        var id = stream(authority, file.document().code().id().code());
        var provenance = Provenance.automatic(authority, IMPORT, clock.instant());
        switch (commands.create(codes, id, new ImportCode(file.document()), provenance)) {
            case Outcome.Done<CodeHistory> _ -> {}
            case Outcome.Refused<CodeHistory>(var reason) -> throw file.broken("/version", sentence(reason));
            case Outcome.Stale<CodeHistory> _, Outcome.Absent<CodeHistory> _, Outcome.Reused<CodeHistory> _ ->
                throw new IllegalStateException("cannot take over " + file.name());
        }
    }

    private static String sentence(Refusal reason) {
        return reason == CodeRefusal.CONTENT_OF_VERSION_HAS_CHANGED
                ? "this version was taken over before with another content: give a changed code the next version"
                : reason.sentence();
    }
}
