package probity.audit.proving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.Notary;
import probity.audit.ledger.SignedCheckpoints;
import probity.audit.ledger.SignedCheckpoints.Signed;
import probity.audit.proving.ReceiptRoots.Root;
import probity.chassis.http.Problem;
import probity.chassis.http.Quiet;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.MerkleTree;

/**
 * What a reporter needs of the ledger to prove something of their case. Whoever asks is nobody's business, so no login is
 * asked for, nothing is written down, and the pages are the same for all: a hundred windows each, numbered from the
 * first one on, so that an address tells neither who asks nor for which window. The checkpoint is the first one that
 * covers the newest window of the page: it changes with that alone, not with whatever else is being written to the
 * ledger. So a full page never changes, and whoever passes it on may keep it.
 */
@Path("/api/v1/authorities/{authority}/receipt-roots")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Receipts")
class ReceiptRootsResource {

    private static final int PAGE = 100;

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String FOR_A_MINUTE = "public, max-age=60";

    private final LedgerReader ledgers;
    private final SignedCheckpoints checkpoints;
    private final Notary notary;

    ReceiptRootsResource(LedgerReader ledgers, SignedCheckpoints checkpoints, Notary notary) {
        this.ledgers = ledgers;
        this.checkpoints = checkpoints;
        this.notary = notary;
    }

    @GET
    @Operation(
            summary = "A hundred roots of windows with their proofs, oldest first: a page by its number, or the newest")
    @APIResponseSchema(ReceiptRoots.class)
    public Response page(@RestPath String authority, @RestQuery @Nullable String page, @Context Request request) {
        return Quiet.answer(() -> {
            var of = named(authority);
            long leaves = checkpoints.latest(of).map(Signed::size).orElse(0L);
            long newest = Math.ceilDiv(ledgers.countReceiptRoots(of, leaves), PAGE) - 1;
            long asked = TreeSize.parse("page", page, Math.max(0, newest));
            if (asked > newest) {
                throw Problem.absent().thrown();
            }
            List<Entry> entries = ledgers.receiptRoots(of, leaves, asked * PAGE, PAGE);
            Signed signed = checkpoints.covering(of, entries.getLast().index()).orElseThrow();
            var tag = new EntityTag("%d-%d".formatted(asked, signed.size()), true);
            var held = request.evaluatePreconditions(tag);
            return (held == null ? Response.ok(shown(of, asked, signed, entries)) : held)
                    .tag(tag)
                    .header(HttpHeaders.CACHE_CONTROL, page != null && entries.size() == PAGE ? FOR_EVER : FOR_A_MINUTE)
                    .build();
        });
    }

    /** One that no authority can have is not there, like one that has no ledger. */
    private static Authority named(String authority) {
        try {
            return new Authority(authority);
        } catch (IllegalArgumentException _) {
            throw Problem.absent().thrown();
        }
    }

    private ReceiptRoots shown(Authority authority, long page, Signed signed, List<Entry> entries) {
        List<Root> roots = ledgers.tree(
                authority,
                signed.size(),
                tree -> entries.stream().map(entry -> root(entry, tree)).toList());
        return new ReceiptRoots(notary.publicKey(authority).toString(), signed.note(), page, roots);
    }

    private static Root root(Entry entry, MerkleTree tree) {
        return new Root(
                entry.index(),
                Base64.getEncoder().encodeToString(entry.record()),
                tree.inclusion(entry.index()).stream().map(Hash::base64).toList());
    }
}
