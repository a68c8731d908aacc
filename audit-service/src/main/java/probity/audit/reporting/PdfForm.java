package probity.audit.reporting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A report as PDF: tagged for those who have it read to them, its fonts in it, and fit to be kept (PDF/A). */
final class PdfForm {

    private static final int REGULAR = 400;

    private static final int BOLD = 700;

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final List<Font> fonts = List.of(
            new Font("Liberation Sans", REGULAR, FontStyle.NORMAL, bytes("LiberationSans-Regular")),
            new Font("Liberation Sans", BOLD, FontStyle.NORMAL, bytes("LiberationSans-Bold")),
            new Font("Liberation Sans", REGULAR, FontStyle.ITALIC, bytes("LiberationSans-Italic")),
            new Font("Liberation Mono", REGULAR, FontStyle.NORMAL, bytes("LiberationMono-Regular")));

    @SuppressWarnings("ArrayRecordComponent")
    private record Font(String family, int weight, FontStyle style, byte[] bytes) {}

    byte[] of(String page) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        fonts.forEach(font -> builder.useFont(
                () -> new ByteArrayInputStream(font.bytes()), font.family(), font.weight(), font.style(), true));
        try {
            builder.usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(colours)
                    .withProducer("Probity")
                    .withHtmlContent(page, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a PDF", e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String font) {
        String path = "/liberation/%s.ttf".formatted(font);
        try (InputStream file = Objects.requireNonNull(PdfForm.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a font", e);
        }
    }
}
