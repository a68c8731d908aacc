package probity.audit.edition;

import static probity.audit.edition.EditionRefusal.NUMBERS_TELL_OF_FEW;
import static probity.audit.edition.EditionRefusal.PERSON_HAS_SIGNED_OFF;
import static probity.audit.edition.EditionRefusal.POST_HAS_SIGNED_OFF;
import static probity.audit.edition.EditionRefusal.POST_IS_NOT_ASKED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_DRAFTED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_NOT_DRAFTED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_NOT_PUBLISHED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_PUBLISHED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_SUPERSEDED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_WITHDRAWN;
import static probity.audit.edition.EditionRefusal.SECTION_IS_UNKNOWN;
import static probity.audit.edition.EditionRefusal.SIGN_OFFS_ARE_MISSING;
import static probity.audit.edition.EditionRefusal.SUCCESSOR_IS_ABOUT_SOMETHING_ELSE;
import static probity.audit.edition.EditionRefusal.SUCCESSOR_IS_NOT_LATER;
import static probity.audit.edition.EditionRefusal.SUCCESSOR_IS_NOT_PUBLISHED;
import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import probity.audit.edition.Edition.Draft;
import probity.audit.edition.Edition.Published;
import probity.audit.edition.Edition.Superseded;
import probity.audit.edition.Edition.Undrafted;
import probity.audit.edition.Edition.Withdrawn;
import probity.audit.edition.EditionCommand.CommentOnSection;
import probity.audit.edition.EditionCommand.DraftReport;
import probity.audit.edition.EditionCommand.PublishReport;
import probity.audit.edition.EditionCommand.RedraftReport;
import probity.audit.edition.EditionCommand.SignOffReport;
import probity.audit.edition.EditionCommand.Successor;
import probity.audit.edition.EditionCommand.SupersedeReport;
import probity.audit.edition.EditionCommand.WithdrawReport;
import probity.audit.edition.EditionEvent.ReportDrafted;
import probity.audit.edition.EditionEvent.ReportPublished;
import probity.audit.edition.EditionEvent.ReportRedrafted;
import probity.audit.edition.EditionEvent.ReportSignedOff;
import probity.audit.edition.EditionEvent.ReportSuperseded;
import probity.audit.edition.EditionEvent.ReportWithdrawn;
import probity.audit.edition.EditionEvent.SectionCommented;
import probity.audit.edition.EditionEvent.SignOffsTakenBack;
import probity.audit.report.Report;
import probity.audit.report.Together;
import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;

/**
 * A report is drafted with its figures, commented on, signed off by all posts that it asks, and published. Whatever
 * changes in between takes the sign-offs back: so what is published is what all have signed.
 */
public final class EditionDecider implements Decider<Edition, EditionCommand, EditionEvent> {

    private final Typesetter typesetter;

    public EditionDecider(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    @Override
    public Edition initial() {
        return new Undrafted();
    }

    @Override
    public Decision<EditionEvent> decide(Edition state, EditionCommand command) {
        return switch (command) {
            case DraftReport draft -> draft(state, draft);
            case RedraftReport redraft -> onDraft(state, draft -> redraft(draft, redraft));
            case CommentOnSection(var comment) -> onDraft(state, draft -> comment(draft, comment));
            case SignOffReport(var signOff) -> onDraft(state, draft -> signOff(draft, signOff));
            case WithdrawReport(var reason, var at) -> onDraft(state, _ -> accept(new ReportWithdrawn(reason, at)));
            case PublishReport publish -> onDraft(state, draft -> publish(draft, publish));
            case SupersedeReport supersede -> supersede(state, supersede);
        };
    }

    private static Decision<EditionEvent> draft(Edition state, DraftReport draft) {
        return switch (state) {
            case Undrafted _ -> accept(new ReportDrafted(draft.figures(), draft.signatories(), draft.at()));
            case Draft _, Withdrawn _, Published _, Superseded _ -> refuse(REPORT_IS_DRAFTED);
        };
    }

    private static Decision<EditionEvent> onDraft(Edition state, Function<Draft, Decision<EditionEvent>> decision) {
        return switch (state) {
            case Undrafted _ -> refuse(REPORT_IS_NOT_DRAFTED);
            case Draft draft -> decision.apply(draft);
            case Withdrawn _ -> refuse(REPORT_IS_WITHDRAWN);
            case Published _, Superseded _ -> refuse(REPORT_IS_PUBLISHED);
        };
    }

    private static Decision<EditionEvent> redraft(Draft draft, RedraftReport redraft) {
        Report figures = redraft.figures();
        return draft.content().figures().equals(figures)
                ? accept()
                : changed(draft, new ReportRedrafted(figures, redraft.at()));
    }

    private static Decision<EditionEvent> comment(Draft draft, Comment comment) {
        Content content = draft.content();
        if (!content.signatories().contains(comment.post())) {
            return refuse(POST_IS_NOT_ASKED);
        }
        if (!content.hasSection(comment.section())) {
            return refuse(SECTION_IS_UNKNOWN);
        }
        boolean isSaid = content.inPlaceOf(comment)
                .filter(before -> before.text().equals(comment.text()))
                .isPresent();
        return isSaid ? accept() : changed(draft, new SectionCommented(comment));
    }

    /** What was signed off was something else. */
    private static Decision<EditionEvent> changed(Draft draft, EditionEvent change) {
        List<String> posts = draft.signOffs().stream().map(SignOff::post).toList();
        return posts.isEmpty() ? accept(change) : accept(change, new SignOffsTakenBack(posts));
    }

    private static Decision<EditionEvent> signOff(Draft draft, SignOff signOff) {
        List<SignOff> before = draft.signOffs();
        if (!draft.content().signatories().contains(signOff.post())) {
            return refuse(POST_IS_NOT_ASKED);
        }
        if (before.stream().anyMatch(each -> isSame(each, signOff))) {
            return accept();
        }
        if (before.stream().anyMatch(each -> each.post().equals(signOff.post()))) {
            return refuse(POST_HAS_SIGNED_OFF);
        }
        return before.stream().anyMatch(each -> each.person().equals(signOff.person()))
                ? refuse(PERSON_HAS_SIGNED_OFF)
                : accept(new ReportSignedOff(signOff));
    }

    private static boolean isSame(SignOff one, SignOff other) {
        return one.post().equals(other.post()) && one.person().equals(other.person());
    }

    private Decision<EditionEvent> publish(Draft draft, PublishReport publish) {
        if (!draft.awaited().isEmpty()) {
            return refuse(SIGN_OFFS_ARE_MISSING);
        }
        Report figures = draft.content().figures();
        if (publish.published().stream().anyMatch(other -> Together.tellOfFew(other, figures))) {
            return refuse(NUMBERS_TELL_OF_FEW);
        }
        String json = typesetter.published(draft.content().report(), draft.signOffs(), publish.at());
        return accept(new ReportPublished(Document.of(json), publish.at()));
    }

    private static Decision<EditionEvent> supersede(Edition state, SupersedeReport supersede) {
        return switch (state) {
            case Undrafted _ -> refuse(REPORT_IS_NOT_DRAFTED);
            case Draft _ -> refuse(REPORT_IS_NOT_PUBLISHED);
            case Withdrawn _ -> refuse(REPORT_IS_WITHDRAWN);
            case Published published -> supersede(published, supersede);
            case Superseded _ -> refuse(REPORT_IS_SUPERSEDED);
        };
    }

    private static Decision<EditionEvent> supersede(Published published, SupersedeReport supersede) {
        Successor by = supersede.by();
        Instant publishedAt = by.publishedAt();
        if (publishedAt == null) {
            return refuse(SUCCESSOR_IS_NOT_PUBLISHED);
        }
        if (!by.heading().isAboutTheSameAs(published.content().figures().heading())) {
            return refuse(SUCCESSOR_IS_ABOUT_SOMETHING_ELSE);
        }
        return publishedAt.isAfter(published.at())
                ? accept(new ReportSuperseded(by.id(), supersede.reason(), supersede.at()))
                : refuse(SUCCESSOR_IS_NOT_LATER);
    }

    @Override
    public Edition evolve(Edition state, EditionEvent event) {
        return switch (event) {
            case ReportDrafted(var figures, var signatories, var _) ->
                in(Undrafted.class, state).drafted(figures, signatories);
            case ReportRedrafted(var figures, var _) ->
                in(Draft.class, state).saying(content -> content.counted(figures));
            case SectionCommented(var comment) -> in(Draft.class, state).saying(content -> content.with(comment));
            case ReportSignedOff(var signOff) -> in(Draft.class, state).signedOff(signOff);
            case SignOffsTakenBack(var posts) -> in(Draft.class, state).withoutSignOffs(posts);
            case ReportWithdrawn(var reason, var at) -> new Withdrawn(in(Draft.class, state), reason, at);
            case ReportPublished(var document, var at) -> in(Draft.class, state).published(document, at);
            case ReportSuperseded(var by, var reason, var at) ->
                in(Published.class, state).superseded(by, reason, at);
        };
    }
}
