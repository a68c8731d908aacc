package probity.audit.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.audit.edition.EditionExamples.DRAFTED;
import static probity.audit.edition.EditionExamples.MONDAY;
import static probity.audit.edition.EditionExamples.SIGNATORIES;
import static probity.audit.edition.EditionExamples.TUESDAY;
import static probity.audit.edition.EditionExamples.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.edition.Edition.Published;
import probity.audit.edition.EditionCommand.CommentOnSection;
import probity.audit.edition.EditionCommand.PublishReport;
import probity.audit.edition.EditionCommand.RedraftReport;
import probity.audit.edition.EditionCommand.SignOffReport;
import probity.audit.edition.EditionEvent.ReportPublished;
import probity.audit.edition.EditionEvent.ReportRedrafted;
import probity.audit.edition.EditionEvent.ReportSignedOff;
import probity.audit.edition.EditionEvent.SectionCommented;
import probity.chassis.decider.Decision;

/** Random histories: whatever was tried before, what is published is what three persons signed. */
@Tag("M-5")
class WhatIsPublishedWasSignedTest {

    private static final int HISTORIES = 500;

    private static final int COMMANDS = 40;

    private final EditionDecider decider = new EditionDecider((_, _, _) -> "{}");

    @Test
    void what_is_published_was_signed_by_three_persons_after_the_last_change() {
        List<List<EditionEvent>> published = IntStream.range(0, HISTORIES)
                .mapToObj(seed -> history(new Random(seed)))
                .filter(history -> decider.replay(history) instanceof Published)
                .toList();

        assertThat(published).hasSizeGreaterThan(HISTORIES / 10).allSatisfy(history -> {
            int changed = Math.max(lastOf(history, SectionCommented.class), lastOf(history, ReportRedrafted.class));
            List<SignOff> signOffs = history.subList(changed + 1, lastOf(history, ReportPublished.class)).stream()
                    .filter(ReportSignedOff.class::isInstance)
                    .map(event -> ((ReportSignedOff) event).signOff())
                    .toList();
            assertThat(signOffs).extracting(SignOff::post).containsExactlyInAnyOrderElementsOf(SIGNATORIES);
            assertThat(signOffs).extracting(SignOff::person).doesNotHaveDuplicates();
        });
    }

    private List<EditionEvent> history(Random random) {
        List<EditionEvent> history = new ArrayList<>(List.of(DRAFTED));
        for (int i = 0; i < COMMANDS; i++) {
            if (decider.decide(decider.replay(history), anything(random))
                    instanceof Decision.Accepted<EditionEvent>(var events)) {
                history.addAll(events);
            }
        }
        return history;
    }

    private static int lastOf(List<EditionEvent> history, Class<?> kind) {
        return IntStream.range(0, history.size())
                .filter(i -> kind.isInstance(history.get(i)))
                .max()
                .orElse(-1);
    }

    private static EditionCommand anything(Random random) {
        String post = SIGNATORIES.get(random.nextInt(SIGNATORIES.size()));
        return switch (random.nextInt(12)) {
            case 0 -> new CommentOnSection(new Comment("gifts", post, "Text " + random.nextInt(3), MONDAY));
            case 1 ->
                new RedraftReport(figures("gifts-register", LocalDate.of(2026, 4, 1), null, random.nextInt(2)), MONDAY);
            case 2 -> new PublishReport(List.of(), TUESDAY);
            default -> new SignOffReport(new SignOff(post, new UUID(0, random.nextInt(4)), MONDAY));
        };
    }
}
