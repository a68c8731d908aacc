package probity.concerns.evidence;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.evidence.EvidenceCommand.OpenOriginal;
import probity.concerns.evidence.EvidenceCommand.SendFile;
import probity.concerns.evidence.EvidenceEvent.FileSent;
import probity.concerns.evidence.EvidenceEvent.OriginalOpened;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

class SendingFilesTest {

    private static final UUID CASE = UUID.fromString("0c000000-0000-8000-8000-000000000001");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final PersonId BEN = new PersonId(UUID.fromString("00000001-0000-4000-8000-000000000002"));

    private final DeciderSpec<Evidence, EvidenceCommand, EvidenceEvent> spec = DeciderSpec.of(new EvidenceDecider());

    @Test
    void a_file_is_taken_into_the_case() {
        EvidenceFile photo = file(1, null, "a", 1_000);

        spec.given().when(new SendFile(photo)).then(new FileSent(photo));
    }

    @Test
    void the_same_file_sent_again_is_one_file() {
        EvidenceFile photo = file(1, null, "a", 1_000);

        spec.given(new FileSent(photo)).when(new SendFile(photo)).thenNothing();
    }

    @Test
    void another_file_under_an_id_used_before_is_refused() {
        spec.given(new FileSent(file(1, null, "a", 1_000)))
                .when(new SendFile(file(1, null, "b", 1_000)))
                .thenRefused(EvidenceRefusal.FILE_SAYS_SOMETHING_ELSE);
    }

    @Test
    void a_side_may_send_so_many_files_and_the_other_side_as_many() {
        EvidenceEvent[] full = IntStream.range(0, EvidenceDecider.FILES_MAX)
                .mapToObj(number -> new FileSent(file(number, null, "a", 1)))
                .toArray(EvidenceEvent[]::new);
        EvidenceFile one = file(1_000, null, "a", 1);
        EvidenceFile answer = file(1_000, Post.MONITORING_OFFICER, "a", 1);

        spec.given(full).when(new SendFile(one)).thenRefused(EvidenceRefusal.NO_ROOM_IN_CASE);
        spec.given(full).when(new SendFile(answer)).then(new FileSent(answer));
    }

    @Test
    void a_side_may_send_so_many_bytes() {
        EvidenceFile large = file(1, null, "a", EvidenceDecider.BYTES_MAX - 10);
        EvidenceFile fits = file(2, null, "b", 10);

        spec.given(new FileSent(large)).when(new SendFile(fits)).then(new FileSent(fits));
        spec.given(new FileSent(large))
                .when(new SendFile(file(2, null, "b", 11)))
                .thenRefused(EvidenceRefusal.NO_ROOM_IN_CASE);
    }

    @Test
    void that_an_original_was_opened_is_kept_with_the_reason_each_time() {
        EvidenceFile photo = file(1, null, "a", 1_000);
        var reason = new Confidential(CASE, "The date is needed.");
        var opened = new OriginalOpened(photo.id(), BEN, Post.AUDIT_DIRECTOR, reason, MONDAY);

        spec.given(new FileSent(photo), opened)
                .when(new OpenOriginal(photo.id(), BEN, Post.AUDIT_DIRECTOR, reason, MONDAY))
                .then(opened);
        spec.given()
                .when(new OpenOriginal(photo.id(), BEN, Post.AUDIT_DIRECTOR, reason, MONDAY))
                .thenRefused(EvidenceRefusal.NO_SUCH_FILE);
    }

    private static EvidenceFile file(int number, @Nullable Post from, String content, long bytes) {
        var kept = new KeptFile(new UUID(1, number), bytes, "00", new Confidential(CASE, content));
        return new EvidenceFile(
                new FileId(new UUID(0, number)),
                from,
                new Confidential(CASE, "photo.jpg"),
                new Confidential(CASE, "image/jpeg"),
                kept,
                null,
                false,
                MONDAY);
    }
}
