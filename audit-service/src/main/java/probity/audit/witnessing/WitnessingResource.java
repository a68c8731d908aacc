package probity.audit.witnessing;

import static jakarta.ws.rs.core.MediaType.TEXT_PLAIN;
import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import probity.audit.ledger.CheckpointCosigned;
import probity.audit.ledger.Cosignatures;
import probity.audit.ledger.Notary;
import probity.audit.ledger.SignedCheckpoints;
import probity.audit.ledger.SignedCheckpoints.Signed;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.NoteKey;
import probity.chassis.merkle.SignedNote;

/**
 * Takes the signatures of witnesses. Whoever has a token may bring one: what makes it a witness's is the key. One that
 * comes again is stored once, so the request needs no name of its own.
 */
@Path("/api/v1/ledger/cosignature")
@Authenticated
@RunOnVirtualThread
class WitnessingResource {

    private static final Logger LOG = Logger.getLogger(WitnessingResource.class);

    private static final int NOTE_MAX = 16_384;

    private final Witnesses witnesses;
    private final SignedCheckpoints checkpoints;
    private final Cosignatures cosignatures;
    private final CurrentCaller caller;

    WitnessingResource(
            Witnesses witnesses, SignedCheckpoints checkpoints, Cosignatures cosignatures, CurrentCaller caller) {
        this.witnesses = witnesses;
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.caller = caller;
    }

    @POST
    @Consumes(TEXT_PLAIN)
    @Produces(TEXT_PLAIN)
    @Operation(summary = "A checkpoint with the cosignatures of witnesses (C2SP tlog-cosignature); answers it with all")
    public String cosign(String note) {
        Authority authority = caller.get().authority();
        Checkpoint seen = checkpointOf(note, authority);
        List<NoteKey> signers = witnesses.of(authority).stream()
                .filter(witness -> SignedNote.lineOf(note, witness).isPresent())
                .toList();
        check(note, signers);
        Signed ours = oursOf(seen, authority, signers);
        StringBuilder all = new StringBuilder(ours.note());
        for (NoteKey witness : signers) {
            String line = SignedNote.lineOf(note, witness).orElseThrow();
            cosignatures.keep(authority, new CheckpointCosigned(seen.size(), witness.name(), line));
            if (SignedNote.lineOf(ours.note(), witness).isEmpty()) {
                all.append(line);
            }
        }
        return all.toString();
    }

    private static Checkpoint checkpointOf(String note, Authority authority) {
        if (note.length() > NOTE_MAX) {
            throw Problem.of(
                            REQUEST_ENTITY_TOO_LARGE,
                            "body-too-large",
                            "A note may have %d characters at most.".formatted(NOTE_MAX))
                    .thrown();
        }
        String text = SignedNote.text(note).orElseThrow(WitnessingResource::malformed);
        Checkpoint seen;
        try {
            seen = Checkpoint.parse(text);
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
        if (!seen.text().equals(text)) {
            throw malformed();
        }
        if (!seen.origin().equals(Notary.origin(authority))) {
            throw Problem.of(
                            CONFLICT,
                            "other-ledger",
                            "The first line is not that of your authority's ledger, %s."
                                    .formatted(Notary.origin(authority)))
                    .thrown();
        }
        return seen;
    }

    private static RuntimeException malformed() {
        return Problem.of(
                        BAD_REQUEST,
                        "checkpoint-malformed",
                        "Send a checkpoint as it was served, with the lines of witnesses below: origin, size and root, an"
                                + " empty line, and a line for each signature.")
                .thrown();
    }

    private static void check(String note, List<NoteKey> signers) {
        if (signers.isEmpty()) {
            throw Problem.of(
                            CONFLICT,
                            "unknown-witness",
                            "None of the signatures is under the name and key of a witness that the authority takes.")
                    .thrown();
        }
        for (NoteKey witness : signers) {
            if (SignedNote.open(note, witness).isEmpty()) {
                throw Problem.of(
                                CONFLICT,
                                "cosignature-invalid",
                                "The signature of %s is not one of this checkpoint.".formatted(witness.name()))
                        .thrown();
            }
        }
    }

    /** A witness that saw another root was shown another ledger: that is what it is there for, so it is written down. */
    private Signed oursOf(Checkpoint seen, Authority authority, List<NoteKey> signers) {
        Signed ours = checkpoints
                .at(authority, seen.size())
                .orElseThrow(
                        () -> Problem.of(CONFLICT, "size-not-signed", "No checkpoint of that size was signed here.")
                                .thrown());
        if (!SignedNote.text(ours.note()).orElseThrow().equals(seen.text())) {
            LOG.errorf(
                    "%s saw another root of the ledger of %s at size %d than was signed here: %s",
                    signers.getFirst().name(), authority, seen.size(), seen.root());
            throw Problem.of(
                            CONFLICT,
                            "root-differs",
                            "At that size the ledger had another root. Somebody was shown another ledger: keep what you"
                                    + " have, and tell an auditor.")
                    .thrown();
        }
        return ours;
    }
}
