package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks how much is in a PDF before a library holds it. All streams count, whatever they say they are; those by which the
 * document is held together may be packed once only, and only so that it can be looked at here.
 */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);

    /** No dictionary of a stream is longer, as far as it matters here. */
    private static final int DICTIONARY_MAX = 2 << 10;

    private static final Pattern HOLDS_TOGETHER = Pattern.compile("/Type\\s*/(ObjStm|XRef)\\b");

    private static final Pattern PACKED_OTHERWISE =
            Pattern.compile("/(LZW|LZWDecode|ASCII85Decode|ASCIIHexDecode|RunLengthDecode|A85|AHx|RL|Crypt)\\b");

    private static final Pattern PACKED = Pattern.compile("/(FlateDecode|Fl)\\b");

    private PdfStreams() {}

    static void check(byte[] pdf) throws UnfitFileException, NoRenditionException {
        brackets(pdf);
        long unpackedMax = Math.min(Limits.UNPACKED_BYTES_MAX, (1 << 20) + Limits.RATIO_MAX * pdf.length);
        long unpacked = 0;
        long holding = 0;
        int streams = 0;
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            streams++;
            if (streams > Limits.PDF_STREAMS_MAX) {
                throw tooLargeToBeHeld();
            }
            String before = new String(pdf, Math.max(0, at - DICTIONARY_MAX), Math.min(at, DICTIONARY_MAX), ISO_8859_1);
            String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
            boolean holds = HOLDS_TOGETHER.matcher(dictionary).find();
            if (holds
                    && (PACKED_OTHERWISE.matcher(dictionary).find()
                            || PACKED.matcher(dictionary).results().count() > 1)) {
                throw UnfitFileException.tooLargeWithin();
            }
            long more = unpacked(pdf, at, unpackedMax - unpacked);
            unpacked += more;
            holding += holds ? more : 0;
        }
        if (holding > Limits.PDF_UNPACKED_MAX) {
            throw tooLargeToBeHeld();
        }
    }

    private static NoRenditionException tooLargeToBeHeld() {
        return new NoRenditionException("the PDF is too large to be held");
    }

    private static void brackets(byte[] pdf) throws NoRenditionException {
        int open = 0;
        for (int at = 1; at < pdf.length; at++) {
            if (pdf[at] == '[' || (pdf[at] == '<' && pdf[at - 1] == '<')) {
                open++;
            }
        }
        if (open > Limits.PDF_BRACKETS_MAX + pdf.length / 128) {
            throw tooLargeToBeHeld();
        }
    }

    /** Where the next stream begins; -1 if there is none. */
    private static int next(byte[] pdf, int from) {
        for (int at = from; at <= pdf.length - STREAM.length - 2; at++) {
            if (isAt(pdf, at) && (at < 3 || pdf[at - 1] != 'd')) {
                int after = at + STREAM.length;
                return after + (pdf[after] == '\r' && pdf[after + 1] == '\n' ? 2 : 1);
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static long unpacked(byte[] pdf, int from, long max) throws UnfitFileException {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            byte[] into = new byte[64 << 10];
            long all = 0;
            int more = inflater.inflate(into);
            while (more > 0) {
                all += more;
                if (all > max) {
                    throw UnfitFileException.tooLargeWithin();
                }
                more = inflater.inflate(into);
            }
            return all;
        } catch (DataFormatException _) {
            // it is not packed, or broken: the library is told so, too
            return 0;
        } finally {
            inflater.end();
        }
    }
}
