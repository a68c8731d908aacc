package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.code.CodeDeciderTest.edition;
import static probity.declarations.code.CodeRefusal.CODE_IS_RETIRED;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.adopting.StandardPractice;
import probity.declarations.code.CodeCommand.CorrectDraft;
import probity.declarations.code.CodeCommand.DraftVersion;
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
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

@Tag("C-1")
@Tag("C-3")
class CodeLifecycleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private static final PersonId ANN = person(1);
    private static final PersonId BEN = person(2);
    private static final PersonId CAT = person(3);

    private static final CodeDocument FIRST = jointly(edition(1, LocalDate.of(2020, 1, 1)));
    private static final CodeDocument SECOND = edition(2, NEW_YEAR);

    private static final CodeEvent IMPORTED = imported(FIRST);
    private static final CodeEvent DRAFTED = drafted(SECOND);

    private final DeciderSpec<CodeHistory, CodeCommand, CodeEvent> spec =
            DeciderSpec.of(new CodeDecider(StandardPractice.content()));

    @Test
    void a_draft_is_proposed_and_counts_for_nothing_yet() {
        spec.given(IMPORTED).when(new DraftVersion(SECOND, TODAY)).then(DRAFTED);
        assertThat(history(IMPORTED, DRAFTED).editions()).hasSize(1);
    }

    @Test
    void only_one_proposal_waits_at_a_time() {
        spec.given(IMPORTED, DRAFTED).when(new DraftVersion(SECOND, TODAY)).thenRefused(PROPOSAL_IS_OPEN);
        spec.given(IMPORTED, DRAFTED)
                .when(new ProposeRetirement(NEW_YEAR, TODAY))
                .thenRefused(PROPOSAL_IS_OPEN);
    }

    @Test
    void a_draft_follows_the_version_before_it_and_never_reaches_back() {
        spec.given(IMPORTED).when(new DraftVersion(edition(1, NEW_YEAR), TODAY)).thenRefused(VERSION_IS_NOT_THE_NEXT);
        spec.given(imported(edition(1, NEW_YEAR)))
                .when(new DraftVersion(SECOND, TODAY))
                .thenRefused(VERSION_IS_NOT_IN_FORCE_LATER);
        spec.given(IMPORTED)
                .when(new DraftVersion(edition(2, TODAY.minusDays(1)), TODAY))
                .thenRefused(DAY_HAS_PASSED);
        var fromToday = edition(2, TODAY);
        spec.given(IMPORTED).when(new DraftVersion(fromToday, TODAY)).then(drafted(fromToday));
    }

    @Test
    void the_last_of_three_sign_offs_adopts_the_version() {
        spec.given(IMPORTED, DRAFTED)
                .when(signOff(Post.HR_DIRECTOR, ANN, TODAY))
                .then(signedOff(Post.HR_DIRECTOR, ANN));
        spec.given(IMPORTED, DRAFTED, signedOff(Post.HR_DIRECTOR, ANN), signedOff(Post.AUDIT_DIRECTOR, BEN))
                .when(signOff(Post.MONITORING_OFFICER, CAT, TODAY))
                .then(signedOff(Post.MONITORING_OFFICER, CAT), adopted(SECOND));
    }

    @Test
    void an_adopted_version_keeps_who_signed_it_off() {
        var after = history(
                IMPORTED,
                DRAFTED,
                signedOff(Post.HR_DIRECTOR, ANN),
                signedOff(Post.AUDIT_DIRECTOR, BEN),
                signedOff(Post.MONITORING_OFFICER, CAT),
                adopted(SECOND));

        assertThat(after.proposal()).isNull();
        assertThat(after.editions().getFirst().imported()).isTrue();
        assertThat(after.editions().getLast().imported()).isFalse();
        assertThat(after.editions().getLast().signOffs())
                .extracting(SignOff::post)
                .containsExactly(Post.HR_DIRECTOR, Post.AUDIT_DIRECTOR, Post.MONITORING_OFFICER);
    }

    @Test
    void exactly_the_posts_that_are_asked_sign_off_each_once_and_nobody_for_two() {
        spec.given(IMPORTED, DRAFTED).when(signOff(Post.HR, ANN, TODAY)).thenRefused(POST_IS_NOT_ASKED);
        spec.given(IMPORTED, DRAFTED, signedOff(Post.HR_DIRECTOR, ANN))
                .when(signOff(Post.HR_DIRECTOR, BEN, TODAY))
                .thenRefused(POST_HAS_SIGNED_OFF);
        spec.given(IMPORTED, DRAFTED, signedOff(Post.HR_DIRECTOR, ANN))
                .when(signOff(Post.AUDIT_DIRECTOR, ANN, TODAY))
                .thenRefused(PERSON_HAS_SIGNED_OFF);
        spec.given(IMPORTED, DRAFTED, signedOff(Post.HR_DIRECTOR, ANN))
                .when(signOff(Post.HR_DIRECTOR, ANN, TODAY))
                .thenNothing();
        spec.given(IMPORTED).when(signOff(Post.HR_DIRECTOR, ANN, TODAY)).thenRefused(NOTHING_IS_PROPOSED);
    }

    @Test
    void where_the_code_asks_for_nobody_the_monitoring_officer_signs_off_alone() {
        var silent = imported(edition(1, LocalDate.of(2020, 1, 1)));

        spec.given(silent, DRAFTED)
                .when(signOff(Post.MONITORING_OFFICER, CAT, TODAY))
                .then(signedOff(Post.MONITORING_OFFICER, CAT), adopted(SECOND));
        spec.given(silent, DRAFTED).when(signOff(Post.HR_DIRECTOR, ANN, TODAY)).thenRefused(POST_IS_NOT_ASKED);
        assertThat(history(silent).ownership().basis().choice()).isPresent();
    }

    /** SECOND asks for no sign-offs at all; that excuses it from none. */
    @Test
    void the_version_in_force_says_who_signs_off_and_not_the_draft() {
        assertThat(history(IMPORTED, DRAFTED).ownership().posts())
                .containsExactlyInAnyOrder(Post.HR_DIRECTOR, Post.MONITORING_OFFICER, Post.AUDIT_DIRECTOR);
    }

    @Test
    void a_day_that_has_passed_while_sign_offs_came_in_adopts_nothing() {
        spec.given(IMPORTED, DRAFTED, signedOff(Post.HR_DIRECTOR, ANN), signedOff(Post.AUDIT_DIRECTOR, BEN))
                .when(signOff(Post.MONITORING_OFFICER, CAT, NEW_YEAR.plusDays(1)))
                .thenRefused(DAY_HAS_PASSED);
    }

    @Test
    void a_file_that_brought_the_version_in_between_stands() {
        spec.given(IMPORTED, DRAFTED, imported(jointly(edition(2, TODAY))))
                .when(signOff(Post.HR_DIRECTOR, ANN, TODAY))
                .thenRefused(VERSION_IS_NOT_THE_NEXT);
    }

    @Test
    void a_corrected_draft_is_signed_off_anew() {
        var corrected = edition(2, NEW_YEAR.plusDays(1));

        spec.given(IMPORTED, DRAFTED, signedOff(Post.HR_DIRECTOR, ANN))
                .when(new CorrectDraft(corrected, TODAY))
                .then(drafted(corrected));
        assertThat(history(IMPORTED, DRAFTED, signedOff(Post.HR_DIRECTOR, ANN), drafted(corrected))
                        .proposal())
                .returns(List.of(), Proposal::signOffs);
        spec.given(IMPORTED).when(new CorrectDraft(corrected, TODAY)).thenRefused(DRAFT_IS_NOT_PROPOSED);
    }

    @Test
    void a_withdrawn_proposal_makes_room_for_another() {
        spec.given(IMPORTED, DRAFTED).when(new WithdrawProposal(TODAY)).then(new ProposalWithdrawn(TODAY));
        spec.given(IMPORTED, DRAFTED, new ProposalWithdrawn(TODAY))
                .when(new DraftVersion(SECOND, TODAY))
                .then(DRAFTED);
        spec.given(IMPORTED).when(new WithdrawProposal(TODAY)).thenRefused(NOTHING_IS_PROPOSED);
    }

    @Test
    void a_code_is_retired_by_the_same_sign_offs_and_then_has_no_new_version() {
        CodeId id = FIRST.code().id().code();
        var proposed = new RetirementProposed(NEW_YEAR, TODAY);
        var retired = new CodeRetired(id, NEW_YEAR);

        spec.given(IMPORTED).when(new ProposeRetirement(NEW_YEAR, TODAY)).then(proposed);
        spec.given(IMPORTED)
                .when(new ProposeRetirement(TODAY.minusDays(1), TODAY))
                .thenRefused(DAY_HAS_PASSED);
        spec.given(IMPORTED, proposed, signedOff(Post.HR_DIRECTOR, ANN), signedOff(Post.AUDIT_DIRECTOR, BEN))
                .when(signOff(Post.MONITORING_OFFICER, CAT, TODAY))
                .then(signedOff(Post.MONITORING_OFFICER, CAT), retired);
        spec.given(IMPORTED, proposed, retired)
                .when(new DraftVersion(SECOND, TODAY))
                .thenRefused(CODE_IS_RETIRED);
        assertThat(history(IMPORTED, proposed, retired).nextReview()).isEmpty();
    }

    @Test
    void the_next_joint_review_is_due_and_says_why() {
        assertThat(history(IMPORTED).nextReview()).hasValueSatisfying(next -> {
            assertThat(next.due()).isEqualTo(LocalDate.of(2021, 1, 1));
            assertThat(next.whyThisDate())
                    .startsWith("12 months from 2020-01-01, the day from which version 1 is in force.");
        });
        var reviewed = new CodeReviewed(TODAY, Set.of());
        assertThat(history(IMPORTED, reviewed).nextReview())
                .hasValueSatisfying(next -> assertThat(next.due()).isEqualTo(TODAY.plusMonths(12)));
    }

    @Test
    void a_review_is_joint_and_on_a_day_that_has_come() {
        Set<Post> all = Set.of(Post.HR_DIRECTOR, Post.MONITORING_OFFICER, Post.AUDIT_DIRECTOR);

        spec.given(IMPORTED).when(new RecordReview(TODAY, all, TODAY)).then(new CodeReviewed(TODAY, all));
        spec.given(IMPORTED)
                .when(new RecordReview(TODAY, Set.of(Post.HR_DIRECTOR), TODAY))
                .thenRefused(REVIEW_IS_NOT_JOINT);
        spec.given(IMPORTED)
                .when(new RecordReview(TODAY.plusDays(1), all, TODAY))
                .thenRefused(REVIEW_IS_IN_THE_FUTURE);
        spec.given(IMPORTED, new CodeReviewed(TODAY, all))
                .when(new RecordReview(TODAY, all, TODAY))
                .thenRefused(REVIEW_IS_NOT_LATER);
    }

    private static CodeDocument jointly(CodeDocument document) {
        Map<String, Object> content = new HashMap<>(document.content());
        content.put(
                "signOffs",
                Map.of(
                        "roles",
                        List.of("hr-director", "monitoring-officer", "audit-director"),
                        "clauses",
                        List.of("1")));
        return CodeDocument.of(content);
    }

    private static CodeHistory history(CodeEvent... events) {
        return new CodeDecider(StandardPractice.content()).replay(List.of(events));
    }

    private static CodeEvent imported(CodeDocument document) {
        Code code = document.code();
        return new CodeImported(code.id().code(), code.id().number(), code.inForceFrom(), document.content());
    }

    private static CodeEvent drafted(CodeDocument document) {
        Code code = document.code();
        return new VersionDrafted(code.id().code(), code.id().number(), code.inForceFrom(), document.content(), TODAY);
    }

    private static CodeEvent adopted(CodeDocument document) {
        Code code = document.code();
        return new VersionAdopted(code.id().code(), code.id().number(), code.inForceFrom(), document.content());
    }

    private static CodeEvent signedOff(Post post, PersonId person) {
        return new ProposalSignedOff(new SignOff(post, person, TODAY));
    }

    private static SignOffProposal signOff(Post post, PersonId person, LocalDate on) {
        return new SignOffProposal(new SignOff(post, person, on));
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(0, number));
    }
}
