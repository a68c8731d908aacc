package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Files within every limit that bring down who reads them. */
final class Hostile {

    private static final int MEGABYTES = 160;

    static final int WIDTH = 5_000;

    static final int HEIGHT = 4_000;

    /** In words of a photo: as many blocks as there are eighths of lines and columns. */
    private static final int BLOCKS = WIDTH / 8 * HEIGHT / 8;

    private static final int SCANS = 60_000;

    private Hostile() {}

    /** A page drawn by so much nothing that it cannot be held twice. */
    static Sample needsMemory() {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            byte[] megabyte = new byte[1_000_000];
            var nothing = IntStream.range(0, MEGABYTES)
                    .<InputStream>mapToObj(_ -> new ByteArrayInputStream(megabyte))
                    .toList();
            page.setContents(new PDStream(
                    document, new SequenceInputStream(Collections.enumeration(nothing)), COSName.FLATE_DECODE));
            byte[] noise = new byte[2_000_000];
            new Random(1).nextBytes(noise);
            page.getCOSObject()
                    .setItem(COSName.getPDFName("Noise"), new PDStream(document, new ByteArrayInputStream(noise)));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return new Sample("page.pdf", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photo on its side, in scans that say nothing, and for each of which all of it is gone through again. */
    static Sample needsTime() {
        return new Sample("scans.jpg", photo(SCANS));
    }

    /** A photo in so many scans, and as large as that. */
    static byte[] photo(int scans) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        segment(
                out,
                0xe1,
                ByteBuffer.allocate(28)
                        .put("Exif\0\0MM\0*".getBytes(US_ASCII))
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) 6)
                        .array());
        byte[] evenly = new byte[65];
        Arrays.fill(evenly, 1, evenly.length, (byte) 1);
        segment(out, 0xdb, evenly);
        segment(
                out,
                0xc2,
                ByteBuffer.allocate(9)
                        .put((byte) 8)
                        .putShort((short) HEIGHT)
                        .putShort((short) WIDTH)
                        .put(new byte[] {1, 1, 0x11, 0})
                        .array());
        // by the shortest code: no change of brightness; and no detail in this block and in 16383 and more after it
        segment(out, 0xc4, oneCode(0x00, 0));
        segment(out, 0xc4, oneCode(0x10, 0xe0));
        scan(out, 0, 0, new byte[BLOCKS / 8 + 1]);
        byte[] nothing = new byte[BLOCKS / (1 << 14) * 15 / 8 + 4];
        for (int i = 0; i < scans; i++) {
            scan(out, 1, 63, nothing);
        }
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        return out.toByteArray();
    }

    private static byte[] oneCode(int table, int symbol) {
        byte[] code = new byte[18];
        code[0] = (byte) table;
        code[1] = 1;
        code[17] = (byte) symbol;
        return code;
    }

    private static void scan(ByteArrayOutputStream out, int from, int to, byte[] coded) {
        segment(out, 0xda, new byte[] {1, 1, 0, (byte) from, (byte) to, 0});
        out.writeBytes(coded);
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array());
        out.writeBytes(content);
    }
}
