package probity.concerns.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/** The commands that draw something: keeps what is drawn, and nothing of what is told beside it. */
final class PdfDrawing {

    /** Commands that mark a place and draw nothing. */
    private static final Set<String> POINTS = Set.of("MP", "DP");

    private static final COSName NUMBER = COSName.MCID;

    private PdfDrawing() {}

    static void clean(COSStream drawing) throws IOException {
        byte[] commands;
        try (var in = drawing.createInputStream()) {
            commands = in.readAllBytes();
        }
        var parser = new PDFStreamParser(commands);
        try (var out = drawing.createOutputStream(COSName.FLATE_DECODE)) {
            var writer = new ContentStreamWriter(out);
            List<Object> command = new ArrayList<>();
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                command.add(token);
                if (token instanceof Operator operator) {
                    clean(operator, command);
                    writer.writeTokens(command);
                    command.clear();
                }
            }
            writer.writeTokens(command);
        }
    }

    private static void clean(Operator operator, List<Object> command) throws IOException {
        if (POINTS.contains(operator.getName())) {
            command.clear();
        } else if (operator.getName().equals("BDC")) {
            command.replaceAll(token -> token instanceof COSDictionary told ? numberOf(told) : token);
        } else if (operator.getImageParameters() != null) {
            cleanPicture(operator);
        }
    }

    /** By which the structure of the document finds what is marked. */
    private static COSDictionary numberOf(COSDictionary told) {
        var kept = new COSDictionary();
        if (told.containsKey(NUMBER)) {
            kept.setItem(NUMBER, told.getItem(NUMBER));
        }
        return kept;
    }

    /** A picture that stands among the commands. */
    private static void cleanPicture(Operator picture) throws IOException {
        COSBase filter = picture.getImageParameters().getDictionaryObject(COSName.F, COSName.FILTER);
        COSBase only = filter instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filter;
        if (COSName.DCT_DECODE.equals(only) || COSName.DCT_DECODE_ABBREVIATION.equals(only)) {
            var cleaned = new ByteArrayOutputStream();
            JpegCleaner.strip(new ByteArrayInputStream(picture.getImageData()), cleaned);
            picture.setImageData(cleaned.toByteArray());
        } else if (filter instanceof COSArray several
                && (several.indexOf(COSName.DCT_DECODE) >= 0
                        || several.indexOf(COSName.DCT_DECODE_ABBREVIATION) >= 0)) {
            throw new NoRenditionException("the PDF has a picture that is packed twice");
        }
    }
}
