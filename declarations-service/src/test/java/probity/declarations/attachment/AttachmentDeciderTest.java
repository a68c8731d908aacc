package probity.declarations.attachment;

import static probity.declarations.attachment.AttachmentRefusal.ALREADY_ATTACHED;
import static probity.declarations.attachment.AttachmentRefusal.ALREADY_REMOVED;
import static probity.declarations.attachment.AttachmentRefusal.NOT_ATTACHED;
import static probity.declarations.attachment.AttachmentRefusal.NOT_THE_DECLARANT;
import static probity.declarations.attachment.AttachmentRefusal.TOO_MANY_FILES;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.attachment.AttachmentCommand.AttachFile;
import probity.declarations.attachment.AttachmentCommand.RemoveFile;
import probity.declarations.attachment.AttachmentEvent.FileAttached;
import probity.declarations.attachment.AttachmentEvent.FileRemoved;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;

class AttachmentDeciderTest {

    private static final PersonId ANN = PersonId.of("00000002-0000-4000-8000-000000000001");
    private static final PersonId BEN = PersonId.of("00000002-0000-4000-8000-000000000002");
    private static final UUID GIFT = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Confidential NAME = new Confidential(ANN.value(), "invitation.pdf");
    private static final Confidential REASON = new Confidential(ANN.value(), "the wrong file");
    private static final AttachedFile FILE =
            new AttachedFile(UUID.fromString("00000000-0000-4000-8000-00000000000f"), "application/pdf", 7, "ab");

    private static final FileAttached ATTACHED = new FileAttached(ANN, GIFT, NAME, FILE, MONDAY);
    private static final FileRemoved REMOVED = new FileRemoved(REASON, MONDAY);

    private final DeciderSpec<Attachment, AttachmentCommand, AttachmentEvent> spec =
            DeciderSpec.of(new AttachmentDecider());

    @Test
    void a_declarant_adds_a_file() {
        spec.given().when(attach(ANN, 9)).then(ATTACHED);
    }

    @Test
    void nobody_adds_a_file_to_what_another_declared() {
        spec.given().when(attach(BEN, 0)).thenRefused(NOT_THE_DECLARANT);
    }

    @Test
    void a_gift_takes_ten_files() {
        spec.given().when(attach(ANN, 10)).thenRefused(TOO_MANY_FILES);
    }

    @Test
    void a_file_is_attached_once() {
        spec.given(ATTACHED).when(attach(ANN, 0)).thenRefused(ALREADY_ATTACHED);
        spec.given(ATTACHED, REMOVED).when(attach(ANN, 0)).thenRefused(ALREADY_REMOVED);
    }

    @Test
    void whoever_added_a_file_removes_it_with_a_reason() {
        spec.given(ATTACHED).when(new RemoveFile(ANN, REASON, MONDAY)).then(REMOVED);
    }

    @Test
    void nobody_else_removes_it_and_nobody_twice() {
        spec.given(ATTACHED).when(new RemoveFile(BEN, REASON, MONDAY)).thenRefused(NOT_THE_DECLARANT);
        spec.given(ATTACHED, REMOVED).when(new RemoveFile(ANN, REASON, MONDAY)).thenRefused(ALREADY_REMOVED);
        spec.given().when(new RemoveFile(ANN, REASON, MONDAY)).thenRefused(NOT_ATTACHED);
    }

    private static AttachFile attach(PersonId by, int others) {
        return new AttachFile(by, GIFT, ANN, others, NAME, FILE, MONDAY);
    }
}
