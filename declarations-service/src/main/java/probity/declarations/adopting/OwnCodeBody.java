package probity.declarations.adopting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.code.Basis;
import probity.declarations.code.CodeHistory;
import probity.declarations.code.CodeId;
import probity.declarations.code.Ownership;
import probity.declarations.code.Proposal;
import probity.declarations.code.SignOff;
import probity.declarations.vocabulary.Post;

/** A code of the caller's authority: what it has run, what waits for sign-offs, and when it is to be reviewed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnCodeBody(
        String code,
        List<VersionBody> versions,
        @Nullable ProposalBody proposal,
        AskedBody signOffsAsked,
        @Nullable LocalDate reviewedOn,
        @Nullable NextReviewBody nextReview,
        @Nullable LocalDate retiredFrom) {

    /** A version; an imported one came from a file and was signed off by nobody. */
    record VersionBody(int version, LocalDate inForceFrom, boolean imported, List<SignOffBody> signOffs) {}

    /** A {@code version} or a {@code retirement} that counts from a day on if all sign it off. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalBody(String kind, @Nullable Integer version, LocalDate from, List<SignOffBody> signOffs) {}

    record SignOffBody(String post, UUID person, LocalDate on) {}

    /** The posts that sign off, and where that comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AskedBody(
            List<String> posts,
            List<String> clauses,
            @Nullable String authorityChoice) {}

    record NextReviewBody(LocalDate due, String whyThisDate, List<String> clauses) {}

    static OwnCodeBody of(CodeId code, CodeHistory history) {
        Ownership ownership = history.ownership();
        return new OwnCodeBody(
                code.value(),
                history.editions().stream().map(OwnCodeBody::version).toList(),
                history.proposal() == null ? null : proposal(history.proposal()),
                asked(ownership),
                history.reviewedOn(),
                history.nextReview()
                        .map(next -> new NextReviewBody(next.due(), next.whyThisDate(), next.clauses()))
                        .orElse(null),
                history.retiredFrom());
    }

    private static VersionBody version(CodeHistory.Edition edition) {
        return new VersionBody(
                edition.version(), edition.inForceFrom(), edition.imported(), signOffs(edition.signOffs()));
    }

    private static ProposalBody proposal(Proposal proposal) {
        return switch (proposal) {
            case Proposal.NewVersion(var version, var from, var _, var signOffs) ->
                new ProposalBody("version", version, from, signOffs(signOffs));
            case Proposal.Retirement(var from, var signOffs) ->
                new ProposalBody("retirement", null, from, signOffs(signOffs));
        };
    }

    private static List<SignOffBody> signOffs(List<SignOff> signOffs) {
        return signOffs.stream()
                .map(each -> new SignOffBody(each.post().role(), each.person().value(), each.on()))
                .toList();
    }

    private static AskedBody asked(Ownership ownership) {
        Basis basis = ownership.basis();
        return new AskedBody(
                ownership.posts().stream().map(Post::role).toList(), basis.clauses(), basis.authorityChoice());
    }
}
