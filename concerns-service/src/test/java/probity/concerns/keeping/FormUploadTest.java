package probity.concerns.keeping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import probity.chassis.http.BadInput;

class FormUploadTest {

    private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryABC";

    private static final String START = "------WebKitFormBoundaryABC\r\n";

    private static final String RECEIPT =
            START + "Content-Disposition: form-data; name=\"receipt\"\r\n\r\nABCD-EFGH\r\n";

    private static final String FILE = START
            + "Content-Disposition: form-data; name=\"file\"; filename=\"Fürst.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";

    private static final String END = "\r\n------WebKitFormBoundaryABC--\r\n";

    @Test
    void fields_come_first_and_then_the_file_as_it_is() throws IOException {
        String tricky = "\r\n--\r\n------WebKitFormBoundaryAB\r\n\r\r\n----";
        FormUpload form = read(RECEIPT + FILE + tricky + END);

        assertThat(form.field("receipt")).isEqualTo("ABCD-EFGH");
        assertThat(form.field("session")).isNull();
        assertThat(form.fileName()).isEqualTo("Fürst.jpg");
        assertThat(new String(form.content().readAllBytes(), UTF_8)).isEqualTo(tricky);
    }

    @Test
    void a_file_may_be_empty_and_need_no_name() throws IOException {
        FormUpload form = read(START + "content-disposition: form-data; name=\"file\"\r\n\r\n" + END);

        assertThat(form.fileName()).isEmpty();
        assertThat(form.content().readAllBytes()).isEmpty();
    }

    /** As a page sends it that has a place for either credential. */
    @Test
    void a_field_that_is_left_blank_was_not_filled_in() throws IOException {
        FormUpload form = read(RECEIPT + RECEIPT.replace("receipt", "session").replace("ABCD-EFGH", " ") + FILE + END);

        assertThat(form.field("receipt")).isEqualTo("ABCD-EFGH");
        assertThat(form.field("session")).isNull();
    }

    @Test
    void a_file_that_is_cut_off_has_no_end() throws IOException {
        FormUpload form = read(RECEIPT + FILE + "half of i");

        assertThatThrownBy(() -> form.content().readAllBytes()).isInstanceOf(EOFException.class);
    }

    @Test
    void what_is_no_such_form_is_refused() {
        refused("application/json", "{}");
        refused("multipart/form-data", RECEIPT + FILE + END);
        refused(TYPE, "{}");
        refused(TYPE, RECEIPT.strip() + END);
        refused(TYPE, RECEIPT + RECEIPT + FILE + END);
        refused(TYPE, RECEIPT.replace("receipt", "colour") + FILE + END);
        refused(TYPE, RECEIPT.replace("ABCD", "A".repeat(5_000)) + FILE + END);
        refused(TYPE, RECEIPT + FILE.replace("Content-Type", "X".repeat(9_000)) + END);
        refused(TYPE, RECEIPT + FILE.replace("Content-Type", "X: y\r\n".repeat(30) + "Content-Type") + END);
        refused(TYPE, RECEIPT + FILE.replace("Fürst", "F".repeat(252)) + END);
    }

    @Test
    void a_name_without_an_end_is_no_name_however_long() throws IOException {
        assertThat(read(RECEIPT + FILE.replace("Fürst.jpg\"", "\\a".repeat(1_900)) + END)
                        .fileName())
                .isEmpty();
    }

    private static void refused(String type, String form) {
        assertThatThrownBy(() ->
                        FormUpload.read(type, new ByteArrayInputStream(form.getBytes(ISO_8859_1)), Set.of("receipt")))
                .isInstanceOf(BadInput.class);
    }

    private static FormUpload read(String form) throws IOException {
        return FormUpload.read(TYPE, new ByteArrayInputStream(form.getBytes(UTF_8)), Set.of("receipt", "session"));
    }
}
