package probity.declarations.code;

import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.code.CodeRefusal.CODE_IS_RETIRED;
import static probity.declarations.code.CodeRefusal.CONTENT_OF_VERSION_HAS_CHANGED;
import static probity.declarations.code.CodeRefusal.DAY_HAS_PASSED;
import static probity.declarations.code.CodeRefusal.DRAFT_IS_NOT_PROPOSED;
import static probity.declarations.code.CodeRefusal.NOTHING_IS_PROPOSED;
import static probity.declarations.code.CodeRefusal.PERSON_HAS_SIGNED_OFF;
import static probity.declarations.code.CodeRefusal.POST_HAS_SIGNED_OFF;
import static probity.declarations.code.CodeRefusal.POST_IS_NOT_ASKED;
import static probity.declarations.code.CodeRefusal.PROPOSAL_IS_OPEN;
import static probity.declarations.code.CodeRefusal.REVIEW_IS_IN_THE_FUTURE;
import static probity.declarations.code.CodeRefusal.REVIEW_IS_NOT_JOINT;
import static probity.declarations.code.CodeRefusal.REVIEW_IS_NOT_LATER;
import static probity.declarations.code.CodeRefusal.VERSION_IS_NOT_IN_FORCE_LATER;
import static probity.declarations.code.CodeRefusal.VERSION_IS_NOT_THE_NEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.chassis.decider.Refusal;
import probity.declarations.code.CodeCommand.CorrectDraft;
import probity.declarations.code.CodeCommand.DraftVersion;
import probity.declarations.code.CodeCommand.ImportCode;
import probity.declarations.code.CodeCommand.ProposeRetirement;
import probity.declarations.code.CodeCommand.RecordReview;
import probity.declarations.code.CodeCommand.SignOffProposal;
import probity.declarations.code.CodeCommand.WithdrawProposal;
import probity.declarations.code.CodeEvent.CodeImported;
import probity.declarations.code.CodeEvent.CodeRetired;
import probity.declarations.code.CodeEvent.CodeReviewed;
import probity.declarations.code.CodeEvent.ProposalSignedOff;
import probity.declarations.code.CodeEvent.ProposalWithdrawn;
import probity.declarations.code.CodeEvent.RetirementProposed;
import probity.declarations.code.CodeEvent.VersionAdopted;
import probity.declarations.code.CodeEvent.VersionDrafted;
import probity.declarations.code.CodeHistory.Edition;
import probity.declarations.code.Proposal.NewVersion;
import probity.declarations.code.Proposal.Retirement;

/** A version is imported from a file, or drafted, signed off by all who are asked, and so adopted. */
public final class CodeDecider implements Decider<CodeHistory, CodeCommand, CodeEvent> {

    private final Map<String, Object> standard;

    /** What the standard says applies where a version is silent; it is a part of such a document. */
    public CodeDecider(Map<String, Object> standard) {
        this.standard = standard;
    }

    @Override
    public CodeHistory initial() {
        return CodeHistory.none(standard);
    }

    @Override
    public Decision<CodeEvent> decide(CodeHistory history, CodeCommand command) {
        return switch (command) {
            case ImportCode(var document) ->
                history.edition(document.code().id().number())
                        .map(known -> repeated(known, document))
                        .orElseGet(() -> imported(history, document));
            case DraftVersion(var document, var today) ->
                history.proposal() != null ? refuse(PROPOSAL_IS_OPEN) : drafted(history, document, today);
            case CorrectDraft(var document, var today) ->
                history.proposal() instanceof NewVersion
                        ? drafted(history, document, today)
                        : refuse(DRAFT_IS_NOT_PROPOSED);
            case ProposeRetirement(var from, var today) -> retirement(history, from, today);
            case WithdrawProposal(var today) ->
                history.proposal() == null ? refuse(NOTHING_IS_PROPOSED) : accept(new ProposalWithdrawn(today));
            case SignOffProposal(var signOff) ->
                history.proposal() == null
                        ? refuse(NOTHING_IS_PROPOSED)
                        : signedOff(history, history.proposal(), signOff);
            case RecordReview review -> reviewed(history, review);
        };
    }

    /**
     * A restart, or an older release of the software, finds its version again and changes nothing. What an imported one
     * left to the standard, its file may say later.
     */
    private static Decision<CodeEvent> repeated(Edition known, CodeDocument document) {
        if (Silences.areFilled(document.content(), known.document())) {
            return accept();
        }
        return known.imported() && Silences.areFilled(known.document(), document.content())
                ? accept(imported(document))
                : refuse(CONTENT_OF_VERSION_HAS_CHANGED);
    }

    private static CodeImported imported(CodeDocument document) {
        Code code = document.code();
        return new CodeImported(code.id().code(), code.id().number(), code.inForceFrom(), document.content());
    }

    private static Decision<CodeEvent> imported(CodeHistory history, CodeDocument document) {
        Code code = document.code();
        return outOfTurn(history, code.id().number(), code.inForceFrom())
                .<Decision<CodeEvent>>map(Decision::refuse)
                .orElseGet(() -> accept(imported(document)));
    }

    private static Optional<Refusal> outOfTurn(CodeHistory history, int version, LocalDate inForceFrom) {
        return history.latest().flatMap(latest -> {
            if (version <= latest.version()) {
                return Optional.of(VERSION_IS_NOT_THE_NEXT);
            }
            return inForceFrom.isAfter(latest.inForceFrom())
                    ? Optional.empty()
                    : Optional.of(VERSION_IS_NOT_IN_FORCE_LATER);
        });
    }

    private static Decision<CodeEvent> drafted(CodeHistory history, CodeDocument document, LocalDate today) {
        Code code = document.code();
        int version = code.id().number();
        if (history.retiredFrom() != null) {
            return refuse(CODE_IS_RETIRED);
        }
        return objection(history, new NewVersion(version, code.inForceFrom(), document.content(), List.of()), today)
                .<Decision<CodeEvent>>map(Decision::refuse)
                .orElseGet(() -> accept(
                        new VersionDrafted(code.id().code(), version, code.inForceFrom(), document.content(), today)));
    }

    private static Decision<CodeEvent> retirement(CodeHistory history, LocalDate from, LocalDate today) {
        if (history.proposal() != null) {
            return refuse(PROPOSAL_IS_OPEN);
        }
        if (history.retiredFrom() != null) {
            return refuse(CODE_IS_RETIRED);
        }
        return from.isBefore(today) ? refuse(DAY_HAS_PASSED) : accept(new RetirementProposed(from, today));
    }

    /** Why a proposal cannot be done, or can no longer: its day has come, or a file brought a version in between. */
    private static Optional<Refusal> objection(CodeHistory history, Proposal proposal, LocalDate today) {
        if (proposal.from().isBefore(today)) {
            return Optional.of(DAY_HAS_PASSED);
        }
        return switch (proposal) {
            case NewVersion draft -> outOfTurn(history, draft.version(), draft.from());
            case Retirement _ -> Optional.empty();
        };
    }

    private static Decision<CodeEvent> signedOff(CodeHistory history, Proposal proposal, SignOff signOff) {
        List<SignOff> before = proposal.signOffs();
        if (before.stream().anyMatch(each -> isSame(each, signOff))) {
            return accept();
        }
        if (!history.ownership().posts().contains(signOff.post())) {
            return refuse(POST_IS_NOT_ASKED);
        }
        if (before.stream().anyMatch(each -> each.post() == signOff.post())) {
            return refuse(POST_HAS_SIGNED_OFF);
        }
        if (before.stream().anyMatch(each -> each.person().equals(signOff.person()))) {
            return refuse(PERSON_HAS_SIGNED_OFF);
        }
        boolean last = before.size() + 1 == history.ownership().posts().size();
        return objection(history, proposal, signOff.on())
                .<Decision<CodeEvent>>map(Decision::refuse)
                .orElseGet(() -> last
                        ? accept(new ProposalSignedOff(signOff), done(history, proposal))
                        : accept(new ProposalSignedOff(signOff)));
    }

    private static boolean isSame(SignOff one, SignOff other) {
        return one.post() == other.post() && one.person().equals(other.person());
    }

    private static CodeEvent done(CodeHistory history, Proposal proposal) {
        return switch (proposal) {
            case NewVersion(var version, var from, var document, var _) ->
                new VersionAdopted(history.id(), version, from, document);
            case Retirement(var from, var _) -> new CodeRetired(history.id(), from);
        };
    }

    private static Decision<CodeEvent> reviewed(CodeHistory history, RecordReview review) {
        LocalDate last = history.reviewedOn();
        if (history.retiredFrom() != null) {
            return refuse(CODE_IS_RETIRED);
        }
        if (review.on().isAfter(review.today())) {
            return refuse(REVIEW_IS_IN_THE_FUTURE);
        }
        if (last != null && !review.on().isAfter(last)) {
            return refuse(REVIEW_IS_NOT_LATER);
        }
        return review.by().containsAll(history.ownership().posts())
                ? accept(new CodeReviewed(review.on(), review.by()))
                : refuse(REVIEW_IS_NOT_JOINT);
    }

    @Override
    public CodeHistory evolve(CodeHistory history, CodeEvent event) {
        return switch (event) {
            case CodeImported(var _, var version, var from, var document) ->
                history.with(new Edition(version, from, document, true, List.of()));
            case VersionDrafted draft ->
                history.proposing(new NewVersion(draft.version(), draft.inForceFrom(), draft.document(), List.of()));
            case RetirementProposed(var from, var _) -> history.proposing(new Retirement(from, List.of()));
            case ProposalWithdrawn _ -> history.proposing(null);
            case ProposalSignedOff(var signOff) ->
                history.proposing(proposed(history).with(signOff));
            case VersionAdopted(var _, var version, var from, var document) ->
                history.with(new Edition(
                                version,
                                from,
                                document,
                                false,
                                proposed(history).signOffs()))
                        .proposing(null);
            case CodeRetired(var _, var from) -> history.retired(from);
            case CodeReviewed(var on, var _) -> history.reviewed(on);
        };
    }

    private static Proposal proposed(CodeHistory history) {
        if (history.proposal() == null) {
            throw new IllegalStateException("history needs a proposal");
        }
        return history.proposal();
    }
}
