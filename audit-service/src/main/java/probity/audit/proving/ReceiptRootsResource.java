package probity.audit.proving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import probity.audit.merkle.Hash;
import probity.audit.merkle.MerkleTree;
import probity.audit.proving.ReceiptRoots.Root;
import probity.chassis.http.Problem;
import probity.chassis.http.Quiet;
import probity.chassis.identity.Authority;

/**
 * What a reporter needs of the ledger to prove something of their case. Whoever asks is nobody's business, so no login is
 * asked for, nothing is written down, and the pages are the same for all: a hundred windows each, numbered from the
 * first one on, so that an address tells neither who asks nor for which window. The checkpoint is the first one that
 * covers the newest window: it changes with windows alone, not with whatever else is being written to the ledger.
 */
@Path("/api/v1/authorities/{authority}/receipt-roots")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Receipts")
class ReceiptRootsResource {

    private static final int PAGE = 100;

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
            summary = "A hundred roots of windows with their proofs, oldest first: a page by its number, or the last")
    @APIResponseSchema(ReceiptRoots.class)
    public Response page(@RestPath String authority, @RestQuery @Nullable String page) {
        return Quiet.answer(() -> {
            var of = named(authority);
            long leaves = checkpoints.latest(of).map(Signed::size).orElse(0L);
            var told = ledgers.receiptRoots(of, leaves);
            Signed signed = checkpoints
                    .covering(of, told.last())
                    .filter(_ -> told.count() > 0)
                    .orElseThrow(() -> Problem.absent().thrown());
            long pages = Math.ceilDiv(told.count(), PAGE);
            long asked = TreeSize.parse("page", page, pages - 1);
            var shown = new ReceiptRoots(
                    notary.publicKey(of).toString(),
                    signed.note(),
                    asked,
                    pages,
                    asked < pages ? roots(of, signed.size(), asked) : List.of());
            return Response.ok(shown)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
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

    private List<Root> roots(Authority authority, long treeSize, long page) {
        List<Entry> entries = ledgers.receiptRoots(authority, treeSize, page * PAGE, PAGE);
        return ledgers.tree(
                authority,
                treeSize,
                tree -> entries.stream().map(entry -> root(entry, tree)).toList());
    }

    private static Root root(Entry entry, MerkleTree tree) {
        return new Root(
                entry.index(),
                Base64.getEncoder().encodeToString(entry.record()),
                tree.inclusion(entry.index()).stream().map(Hash::base64).toList());
    }
}
