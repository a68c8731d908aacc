package probity.audit.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.audit.edition.EditionExamples.AUDIT;
import static probity.audit.edition.EditionExamples.DRAFTED;
import static probity.audit.edition.EditionExamples.FIGURES;
import static probity.audit.edition.EditionExamples.HR;
import static probity.audit.edition.EditionExamples.MONDAY;
import static probity.audit.edition.EditionExamples.OFFICER;
import static probity.audit.edition.EditionExamples.SIGNATORIES;
import static probity.audit.edition.EditionExamples.TUESDAY;
import static probity.audit.edition.EditionExamples.WEDNESDAY;
import static probity.audit.edition.EditionExamples.figures;
import static probity.audit.edition.EditionExamples.holderOf;
import static probity.audit.edition.EditionExamples.signOff;
import static probity.audit.edition.EditionRefusal.NUMBERS_TELL_OF_FEW;
import static probity.audit.edition.EditionRefusal.PERSON_HAS_SIGNED_OFF;
import static probity.audit.edition.EditionRefusal.POST_HAS_SIGNED_OFF;
import static probity.audit.edition.EditionRefusal.POST_IS_NOT_ASKED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_DRAFTED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_NOT_DRAFTED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_PUBLISHED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_WITHDRAWN;
import static probity.audit.edition.EditionRefusal.SECTION_IS_UNKNOWN;
import static probity.audit.edition.EditionRefusal.SIGN_OFFS_ARE_MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.edition.Edition.Draft;
import probity.audit.edition.EditionCommand.CommentOnSection;
import probity.audit.edition.EditionCommand.DraftReport;
import probity.audit.edition.EditionCommand.PublishReport;
import probity.audit.edition.EditionCommand.RedraftReport;
import probity.audit.edition.EditionCommand.SignOffReport;
import probity.audit.edition.EditionCommand.WithdrawReport;
import probity.audit.edition.EditionEvent.ReportDrafted;
import probity.audit.edition.EditionEvent.ReportPublished;
import probity.audit.edition.EditionEvent.ReportRedrafted;
import probity.audit.edition.EditionEvent.ReportSignedOff;
import probity.audit.edition.EditionEvent.ReportWithdrawn;
import probity.audit.edition.EditionEvent.SectionCommented;
import probity.audit.edition.EditionEvent.SignOffsTakenBack;
import probity.audit.report.Report;
import probity.audit.report.Report.Comparison;
import probity.audit.report.Report.Figure;
import probity.audit.report.Report.Remark;
import probity.audit.report.Report.Row;
import probity.audit.report.Report.Section;
import probity.audit.report.Value;
import probity.audit.testing.Shipped;
import probity.chassis.decider.DeciderSpec;

@Tag("M-5")
class IssuingAReportTest {

    /** What is published, in a line: what is said, by whom, and who stands for it. */
    private static final Typesetter LINE = (report, signOffs, at) -> "%s %s %s"
            .formatted(
                    report.sections().stream()
                            .flatMap(section -> section.commentary().stream())
                            .map(Remark::text)
                            .toList(),
                    signOffs.stream().map(SignOff::post).toList(),
                    at);

    private static final EditionEvent HR_SIGNED = new ReportSignedOff(signOff(HR));

    private static final EditionEvent OFFICER_SIGNED = new ReportSignedOff(signOff(OFFICER));

    private static final EditionEvent AUDIT_SIGNED = new ReportSignedOff(signOff(AUDIT));

    private static final Comment FEWER = new Comment("gifts", OFFICER, "Fewer gifts.", MONDAY);

    private static final EditionEvent PUBLISHED = new ReportPublished(
            Document.of("[] [hr-director, monitoring-officer, audit-director] " + TUESDAY), TUESDAY);

    private static final UUID SOMEBODY_ELSE = new UUID(0, 9);

    private final EditionDecider decider = new EditionDecider(LINE);
    private final DeciderSpec<Edition, EditionCommand, EditionEvent> spec = DeciderSpec.of(decider);

    @Test
    void a_report_is_drafted_with_its_figures() {
        spec.given().when(new DraftReport(FIGURES, SIGNATORIES, MONDAY)).then(DRAFTED);
    }

    @Test
    void a_report_is_drafted_once() {
        spec.given(DRAFTED).when(new DraftReport(FIGURES, SIGNATORIES, MONDAY)).thenRefused(REPORT_IS_DRAFTED);
    }

    @Test
    void nothing_is_signed_before_there_is_a_draft() {
        spec.given().when(new SignOffReport(signOff(HR))).thenRefused(REPORT_IS_NOT_DRAFTED);
    }

    @Test
    void an_owner_comments_on_a_section() {
        spec.given(DRAFTED).when(new CommentOnSection(FEWER)).then(new SectionCommented(FEWER));
    }

    @Test
    void a_later_comment_of_the_same_post_on_the_same_section_stands_in_the_place_of_the_earlier_one() {
        var more = new Comment("gifts", OFFICER, "More gifts.", TUESDAY);
        var ofHr = new Comment("gifts", HR, "Noted.", TUESDAY);
        var elsewhere = new Comment("interests", OFFICER, "All returned.", TUESDAY);

        Edition edition = replayed(
                DRAFTED,
                new SectionCommented(FEWER),
                new SectionCommented(ofHr),
                new SectionCommented(elsewhere),
                new SectionCommented(more));

        assertThat(edition.content().comments()).containsExactlyInAnyOrder(more, ofHr, elsewhere);
        assertThat(edition.content().report().sections().getFirst().commentary())
                .containsExactlyInAnyOrder(new Remark(OFFICER, "More gifts."), new Remark(HR, "Noted."));
        assertThat(edition.content().report().sections().getLast().commentary())
                .containsExactly(new Remark(OFFICER, "All returned."));
    }

    @Test
    void the_same_comment_again_changes_nothing_and_takes_nothing_back() {
        spec.given(DRAFTED, new SectionCommented(FEWER), HR_SIGNED)
                .when(new CommentOnSection(new Comment("gifts", OFFICER, "Fewer gifts.", WEDNESDAY)))
                .thenNothing();
    }

    @Test
    void only_posts_that_the_report_asks_comment_on_it() {
        spec.given(DRAFTED)
                .when(new CommentOnSection(new Comment("gifts", "director", "Mine.", MONDAY)))
                .thenRefused(POST_IS_NOT_ASKED);
    }

    @Test
    void a_comment_is_on_a_section_that_there_is() {
        spec.given(DRAFTED)
                .when(new CommentOnSection(new Comment("weather", OFFICER, "Rain.", MONDAY)))
                .thenRefused(SECTION_IS_UNKNOWN);
    }

    @Test
    void a_comment_takes_all_sign_offs_back() {
        spec.given(DRAFTED, HR_SIGNED, AUDIT_SIGNED)
                .when(new CommentOnSection(FEWER))
                .then(new SectionCommented(FEWER), new SignOffsTakenBack(List.of(HR, AUDIT)));
    }

    @Test
    void who_must_sign_anew_is_told_until_they_have() {
        Draft taken = (Draft) replayed(
                DRAFTED,
                HR_SIGNED,
                AUDIT_SIGNED,
                new SectionCommented(FEWER),
                new SignOffsTakenBack(List.of(HR, AUDIT)));
        Draft signed = (Draft) decider.evolve(taken, HR_SIGNED);

        assertThat(taken.takenBack()).containsExactly(HR, AUDIT);
        assertThat(taken.awaited()).isEqualTo(SIGNATORIES);
        assertThat(signed.takenBack()).containsExactly(AUDIT);
        assertThat(signed.awaited()).containsExactly(OFFICER, AUDIT);
    }

    @Test
    void figures_that_come_out_otherwise_take_all_sign_offs_back() {
        Report others = figures("gifts-register", LocalDate.of(2026, 4, 1), null, 8);

        spec.given(DRAFTED, HR_SIGNED)
                .when(new RedraftReport(others, WEDNESDAY))
                .then(new ReportRedrafted(others, WEDNESDAY), new SignOffsTakenBack(List.of(HR)));
    }

    @Test
    void figures_that_come_out_the_same_take_nothing_back() {
        spec.given(DRAFTED, HR_SIGNED)
                .when(new RedraftReport(FIGURES, WEDNESDAY))
                .thenNothing();
    }

    @Test
    void what_was_said_stays_when_figures_are_counted_anew() {
        Report others = figures("gifts-register", LocalDate.of(2026, 4, 1), null, 8);

        Edition edition = replayed(DRAFTED, new SectionCommented(FEWER), new ReportRedrafted(others, WEDNESDAY));

        assertThat(edition.content().report().evidence().size()).isEqualTo(8);
        assertThat(edition.content().comments()).containsExactly(FEWER);
    }

    @Test
    void the_holder_of_a_post_signs_it_off() {
        spec.given(DRAFTED).when(new SignOffReport(signOff(HR))).then(HR_SIGNED);
    }

    @Test
    void a_post_that_is_not_asked_does_not_sign() {
        spec.given(DRAFTED)
                .when(new SignOffReport(new SignOff("director", SOMEBODY_ELSE, MONDAY)))
                .thenRefused(POST_IS_NOT_ASKED);
    }

    @Test
    void signing_off_twice_changes_nothing() {
        spec.given(DRAFTED, HR_SIGNED)
                .when(new SignOffReport(new SignOff(HR, holderOf(HR), WEDNESDAY)))
                .thenNothing();
    }

    @Test
    void a_post_signs_once() {
        spec.given(DRAFTED, HR_SIGNED)
                .when(new SignOffReport(new SignOff(HR, SOMEBODY_ELSE, WEDNESDAY)))
                .thenRefused(POST_HAS_SIGNED_OFF);
    }

    @Test
    void nobody_signs_off_for_two_posts() {
        spec.given(DRAFTED, HR_SIGNED)
                .when(new SignOffReport(new SignOff(AUDIT, holderOf(HR), WEDNESDAY)))
                .thenRefused(PERSON_HAS_SIGNED_OFF);
    }

    @Test
    void it_is_published_when_all_three_have_signed() {
        spec.given(DRAFTED, HR_SIGNED, OFFICER_SIGNED, AUDIT_SIGNED)
                .when(new PublishReport(List.of(), TUESDAY))
                .then(PUBLISHED);
    }

    @Test
    void it_is_not_published_while_one_is_missing() {
        spec.given(DRAFTED, HR_SIGNED, OFFICER_SIGNED)
                .when(new PublishReport(List.of(), TUESDAY))
                .thenRefused(SIGN_OFFS_ARE_MISSING);
    }

    @Test
    void it_is_not_published_after_sign_offs_were_taken_back() {
        spec.given(
                        DRAFTED,
                        HR_SIGNED,
                        OFFICER_SIGNED,
                        AUDIT_SIGNED,
                        new SectionCommented(FEWER),
                        new SignOffsTakenBack(SIGNATORIES),
                        HR_SIGNED)
                .when(new PublishReport(List.of(), TUESDAY))
                .thenRefused(SIGN_OFFS_ARE_MISSING);
    }

    @Test
    @Tag("N-12")
    void it_is_not_published_if_it_tells_of_few_beside_what_was_published() {
        var publish = new PublishReport(List.of(FIGURES, register(12)), TUESDAY);

        spec.given(drafted(16), HR_SIGNED, OFFICER_SIGNED, AUDIT_SIGNED)
                .when(publish)
                .thenRefused(NUMBERS_TELL_OF_FEW);
        spec.given(drafted(16), HR_SIGNED, OFFICER_SIGNED).when(publish).thenRefused(SIGN_OFFS_ARE_MISSING);
        spec.given(drafted(12), HR_SIGNED, OFFICER_SIGNED, AUDIT_SIGNED)
                .when(publish)
                .then(PUBLISHED);
    }

    @Test
    void a_draft_is_given_up_once_also_when_all_have_signed_it() {
        var withdraw = new WithdrawReport("Another quarter was meant.", TUESDAY);
        var withdrawn = new ReportWithdrawn("Another quarter was meant.", TUESDAY);

        spec.given(DRAFTED, HR_SIGNED, OFFICER_SIGNED, AUDIT_SIGNED)
                .when(withdraw)
                .then(withdrawn);
        spec.given(DRAFTED, withdrawn).when(withdraw).thenRefused(REPORT_IS_WITHDRAWN);
        spec.given(DRAFTED, withdrawn).when(new SignOffReport(signOff(HR))).thenRefused(REPORT_IS_WITHDRAWN);
        spec.given().when(withdraw).thenRefused(REPORT_IS_NOT_DRAFTED);
    }

    @Test
    void what_is_published_never_changes() {
        for (EditionCommand change : List.of(
                new CommentOnSection(FEWER),
                new RedraftReport(figures("gifts-register", LocalDate.of(2026, 4, 1), null, 8), WEDNESDAY),
                new SignOffReport(signOff(HR)),
                new WithdrawReport("Another quarter was meant.", WEDNESDAY),
                new PublishReport(List.of(), WEDNESDAY))) {
            spec.given(DRAFTED, HR_SIGNED, OFFICER_SIGNED, AUDIT_SIGNED, PUBLISHED)
                    .when(change)
                    .thenRefused(REPORT_IS_PUBLISHED);
        }
    }

    @Test
    void a_document_that_was_changed_since_is_none() {
        String hash = Document.of("{}").sha256();

        assertThat(hash).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThatThrownBy(() -> new Document("{ }", hash)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReportDrafted drafted(long gifts) {
        return new ReportDrafted(register(gifts), SIGNATORIES, MONDAY);
    }

    private static Report register(long gifts) {
        var measure = Shipped.measures().find("gifts-declared").orElseThrow();
        var total = new Row("total", new Value(gifts, null, false, false), new Value(7L, null, false, false));
        var figure = new Figure(
                measure, true, List.of(new Comparison("gifts-declared", null, null, total, List.of())), List.of());
        Section section = FIGURES.sections().getFirst();
        return new Report(
                FIGURES.heading(),
                FIGURES.evidence(),
                List.of(new Section(
                        section.name(),
                        section.title(),
                        section.owner(),
                        section.introduction(),
                        List.of(),
                        List.of(figure))));
    }

    private Edition replayed(EditionEvent... history) {
        return decider.replay(List.of(history));
    }
}
