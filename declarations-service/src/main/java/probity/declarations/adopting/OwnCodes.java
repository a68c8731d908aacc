package probity.declarations.adopting;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.command.Outcome;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.log.Version;
import probity.declarations.code.CodeCommand;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeHistory;
import probity.declarations.code.CodeId;

/** The codes of the caller's authority, and nobody else's. What is changed here counts in this process at once. */
@Singleton
class OwnCodes {

    private final Aggregate<CodeHistory, CodeCommand, CodeEvent> codes;
    private final CommandHandler commands;
    private final AdoptedCodes adopted;

    OwnCodes(Aggregate<CodeHistory, CodeCommand, CodeEvent> codes, CommandHandler commands, AdoptedCodes adopted) {
        this.codes = codes;
        this.commands = commands;
        this.adopted = adopted;
    }

    List<CodeId> all(Authority authority) {
        return adopted.of(authority);
    }

    /** Ends the request with 404 if the authority has no such code. */
    CodeId known(Authority authority, String code) {
        return CodeId.parsed(code)
                .filter(adopted.of(authority)::contains)
                .orElseThrow(() -> Problem.absent().thrown());
    }

    /** A code that several authorities run is one text: none of them changes it alone. */
    void isOfOneAuthority(Authority authority, CodeId code) {
        boolean shared = adopted.all().stream()
                .filter(document -> document.code().id().code().equals(code))
                .flatMap(document -> document.code().adoptions().stream())
                .anyMatch(adoption -> !adoption.authority().equals(authority.id()));
        if (shared) {
            throw Problem.of(
                            CONFLICT,
                            "code-is-shared",
                            "Other authorities run this code as well, so no version of it is yours alone."
                                    + " Supersede it by a code of your own.")
                    .thrown();
        }
    }

    Loaded<CodeHistory> load(Authority authority, CodeId code) {
        return commands.load(codes, stream(authority, code), authority)
                .orElseThrow(() -> Problem.absent().thrown());
    }

    /** A proposal begins, whatever version of its history the caller knows. */
    Outcome<CodeHistory> begin(CodeId code, CodeCommand command, Provenance provenance) {
        return seen(commands.changeLatest(codes, stream(provenance.authority(), code), command, provenance));
    }

    Outcome<CodeHistory> change(CodeId code, Version version, CodeCommand command, Provenance provenance) {
        return seen(commands.change(codes, stream(provenance.authority(), code), version, command, provenance));
    }

    private Outcome<CodeHistory> seen(Outcome<CodeHistory> outcome) {
        adopted.refresh();
        return outcome;
    }

    private UUID stream(Authority authority, CodeId code) {
        return adopted.stream(authority, code);
    }
}
