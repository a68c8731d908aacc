package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.concerns.cleaning.Sample.SAID;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cleaned says what it said. */
class CleaningTest {

    private static final int RED = 0xffff0000;

    private static final byte[] PHOTO =
            Pictures.jpeg("p.jpg", 64, 48, false, false).content();

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void a_photo_keeps_each_pixel(boolean progressive) throws IOException {
        Sample photo = Pictures.jpeg("photo.jpg", 160, 96, progressive, false);

        same(picture(photo.cleaned()), picture(photo));
    }

    @Test
    void a_screenshot_keeps_each_pixel() throws IOException {
        Sample screen = Pictures.written("s.png", "png", Pictures.drawn(64, 48, BufferedImage.TYPE_INT_ARGB));

        same(picture(screen.cleaned()), picture(screen));
    }

    /** The red corner goes where the picture's owner saw it. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 160", "2, 1, 0, 160", "3, 1, 1, 160", "4, 0, 1, 160",
        "5, 0, 0, 96", "6, 1, 0, 96", "7, 1, 1, 96", "8, 0, 1, 96"
    })
    void a_photo_that_lies_on_its_side_is_turned(int orientation, int right, int below, int width) throws IOException {
        Sample upright = Pictures.jpeg("photo.jpg", 160, 96, false, false);
        var lying = picture(new Sample("photo.jpg", oriented(upright.content(), orientation)).cleaned());

        assertThat(lying.getWidth()).isEqualTo(width);
        int x = right * (lying.getWidth() - 8) + 4;
        int y = below * (lying.getHeight() - 8) + 4;
        assertThat(lying.getRGB(x, y) & 0xf0f0f0).isEqualTo(RED & 0xf0f0f0);
        assertThat(lying.getRGB(lying.getWidth() - x, lying.getHeight() - y) & 0xf0f0f0)
                .isEqualTo(0xf0f0f0);
    }

    static byte[] oriented(byte[] photo, int orientation) {
        byte[] exif = ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(UTF_8))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        return ByteBuffer.allocate(photo.length + exif.length)
                .put(photo, 0, 2)
                .put(exif)
                .put(photo, 2, photo.length - 2)
                .array();
    }

    @Test
    void a_pdf_keeps_its_pages_and_their_text() throws IOException {
        Sample scan = Pdfs.all(PHOTO).get(3);

        try (var document = Loader.loadPDF(scan.cleaned().content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(new PDFTextStripper().getText(document)).contains(SAID);
            assertThat(document.getPage(0).getAnnotations().getFirst().getContents())
                    .isEqualTo("Hm");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void a_pdf_looks_as_it_did(int number) throws IOException {
        Sample scan = Pdfs.all(PHOTO).get(number);

        for (int page = 0; page <= number; page++) {
            same(page(scan.cleaned(), page), page(scan, page));
        }
    }

    private static BufferedImage page(Sample pdf, int number) throws IOException {
        try (var document = Loader.loadPDF(pdf.content())) {
            return new PDFRenderer(document).renderImage(number);
        }
    }

    @Test
    void a_pdf_cleaned_today_is_the_same_as_one_cleaned_tomorrow() throws IOException {
        Sample scan = Pdfs.all(PHOTO).getFirst();

        assertThat(scan.cleaned().content()).isEqualTo(scan.cleaned().content());
    }

    @Test
    void documents_keep_their_text_and_lead_to_nothing_that_is_gone() throws IOException {
        Map<String, byte[]> letter =
                parts(Packages.zipped("l.docx", Packages.docx(1, PHOTO)).cleaned());
        assertThat(new String(letter.get("word/document.xml"), UTF_8))
                .contains(SAID)
                .contains("more");
        assertThat(letter).containsKey("word/media/image1.jpeg").doesNotContainKey("docProps/core.xml");
        assertThat(letter.values()).noneMatch(part -> new String(part, UTF_8).contains("docProps"));

        Map<String, byte[]> table =
                parts(Packages.zipped("t.xlsx", Packages.xlsx(1)).cleaned());
        assertThat(new String(table.get("xl/worksheets/sheet1.xml"), UTF_8)).contains(SAID);
        assertThat(new String(table.get("xl/worksheets/_rels/sheet1.xml.rels"), UTF_8))
                .doesNotContain("printer");

        Map<String, byte[]> text = parts(Packages.zipped("t.odt", Packages.openDocument("text", 1, PHOTO))
                .cleaned());
        assertThat(text.keySet()).first().isEqualTo("mimetype");
        assertThat(new String(text.get("content.xml"), UTF_8)).contains(SAID).contains("Hm");
        assertThat(new String(text.get("META-INF/manifest.xml"), UTF_8)).doesNotContain("meta.xml");
    }

    @Test
    void what_leads_to_what_everybody_can_reach_and_what_is_computed_here_stays() throws IOException {
        Map<String, byte[]> letter =
                parts(Packages.zipped("l.docx", Packages.docx(1, PHOTO)).cleaned());
        assertThat(new String(letter.get("word/_rels/document.xml.rels"), UTF_8))
                .contains(Packages.WEB, "media/image1.jpeg");
        assertThat(new String(letter.get("word/document.xml"), UTF_8)).contains("PAGEREF");

        Map<String, byte[]> table =
                parts(Packages.zipped("t.xlsx", Packages.xlsx(1)).cleaned());
        assertThat(new String(table.get("xl/worksheets/sheet1.xml"), UTF_8)).contains("SUM(A1:A2)/2");

        Map<String, byte[]> text = parts(Packages.zipped("t.odt", Packages.openDocument("text", 1, PHOTO))
                .cleaned());
        assertThat(new String(text.get("content.xml"), UTF_8))
                .contains(Packages.WEB, "xlink:href=\"Pictures/1.jpg\"", "of:=[.A1]/2");

        byte[] scan = Pdfs.all(PHOTO).getFirst().cleaned().content();
        assertThat(new String(scan, ISO_8859_1)).contains(Packages.WEB);
    }

    @Test
    void recordings_keep_their_sound() throws IOException {
        assertThat(new Sample("a.mp3", Sounds.mp3(0)).cleaned().content()).hasSize(20 * 417);

        byte[] memo = new Sample("a.wav", Sounds.wav(0, 800)).cleaned().content();
        assertThat(memo).hasSize(44 + 800).endsWith((byte) (799 * 7));
    }

    @Test
    void plain_text_stays_as_it_is() throws IOException {
        Sample text = new Sample("note.txt", "He said so.\n".getBytes(UTF_8));

        assertThat(text.cleaned().content()).isEqualTo(text.content());
    }

    @Test
    void what_nobody_here_can_clean_has_no_rendition() {
        noRendition(Pdfs.encrypted(PHOTO));
        var withObject = Packages.docx(1, PHOTO);
        withObject.put("word/embeddings/oleObject1.bin", new byte[10]);
        noRendition(Packages.zipped("l.docx", withObject));
        var withSource = Packages.xlsx(1);
        withSource.put("xl/connections.xml", "<connections/>".getBytes(UTF_8));
        noRendition(Packages.zipped("t.xlsx", withSource));
        noRendition(new Sample("m.eml", "Received: from a\nFrom: Ann <a@b.c>\nSubject: x\n\nHello".getBytes(UTF_8)));
    }

    private static void noRendition(Sample sample) {
        assertThatThrownBy(sample::cleaned).isInstanceOf(NoRenditionException.class);
    }

    private static Map<String, byte[]> parts(Sample cleaned) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(cleaned.content()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static BufferedImage picture(Sample sample) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(sample.content()));
    }

    private static void same(BufferedImage one, BufferedImage other) throws IOException {
        assertThat(pixels(one)).isEqualTo(pixels(other));
    }

    private static byte[] pixels(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
