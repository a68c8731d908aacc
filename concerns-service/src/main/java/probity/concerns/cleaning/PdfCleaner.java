package probity.concerns.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the document anew from what can be reached in it, so that older versions of it go, and without what tells of
 * it: properties, XMP, attached files, previews, notes of programs, signatures, scripts, names and times of remarks.
 * A PDF is read from its end, so it is held whole.
 */
final class PdfCleaner implements Cleaner {

    private static final List<COSName> TELLING = Stream.of(
                    "Metadata",
                    "PieceInfo",
                    "LastModified",
                    "Thumb",
                    "EmbeddedFiles",
                    "AF",
                    "JavaScript",
                    "OpenAction",
                    "AA",
                    "Collection",
                    "Perms",
                    "DSS",
                    "Legal",
                    "SpiderInfo",
                    "CreationDate",
                    "ModDate",
                    "NM",
                    "M",
                    "CreatorInfo",
                    "Creator",
                    "Producer",
                    "Author",
                    "OutputIntents",
                    "XFA",
                    "EF",
                    "Lang",
                    "JS",
                    "ViewerPreferences",
                    "UF",
                    "DOS",
                    "Mac",
                    "Unix",
                    "Desc",
                    "OPI",
                    "IDS",
                    "URLS",
                    "Alt",
                    "ActualText")
            .map(COSName::getPDFName)
            .toList();

    /** Actions that lead nowhere but to another place in the document. */
    private static final List<COSName> HARMLESS =
            Stream.of("GoTo", "Named").map(COSName::getPDFName).toList();

    /** Under these an action stands, wherever they are. */
    private static final List<COSName> ACTIONS =
            Stream.of("A", "PA", "Next").map(COSName::getPDFName).toList();

    /** Who made a remark. In other things the key is a title. */
    private static final COSName REMARKED_BY = COSName.T;

    @Override
    public void clean(Source file, OutputStream out) throws IOException {
        byte[] whole = new byte[Math.toIntExact(file.bytes())];
        try (var in = file.open()) {
            in.readNBytes(whole, 0, whole.length);
        }
        PdfStreams.check(whole);
        try (PDDocument document = open(whole)) {
            cleanAll(document);
            // else the new id would be made from the time
            document.setDocumentId(0L);
            save(document, out);
        }
    }

    private static PDDocument open(byte[] whole) throws IOException {
        try {
            return Loader.loadPDF(whole);
        } catch (InvalidPasswordException _) {
            throw new NoRenditionException("the PDF is encrypted");
        } catch (IOException | RuntimeException _) {
            throw UnfitFileException.damaged();
        }
    }

    private static void save(PDDocument document, OutputStream out) throws IOException {
        try {
            document.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException | RuntimeException _) {
            throw UnfitFileException.damaged();
        }
    }

    /** What the library cannot make sense of is the document's fault. */
    private static void cleanAll(PDDocument document) throws IOException {
        try {
            if (document.isEncrypted()) {
                throw new NoRenditionException("the PDF is encrypted");
            }
            if (document.getNumberOfPages() > Limits.PAGES_MAX) {
                throw new NoRenditionException("the PDF has too many pages");
            }
            COSDictionary trailer = document.getDocument().getTrailer();
            trailer.removeItem(COSName.INFO);
            trailer.removeItem(COSName.ID);
            cleanReachable(trailer);
        } catch (NoRenditionException | UnfitFileException told) {
            throw told;
        } catch (IOException | RuntimeException _) {
            throw UnfitFileException.damaged();
        }
    }

    private static void cleanReachable(COSDictionary trailer) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<COSStream> drawings = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(trailer);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSArray array) {
                leaveOutProfile(array);
                array.forEach(item -> Optional.ofNullable(item).ifPresent(open::push));
            } else if (object instanceof COSDictionary dictionary) {
                clean(dictionary);
                drawings(dictionary).forEach(drawings::add);
                dictionary.getValues().forEach(open::push);
            }
        }
        for (COSStream drawing : drawings) {
            cleanDrawing(drawing);
        }
    }

    /** A profile tells of a screen or a scanner, and of its owner. Without it colours are shown as on any other. */
    private static void leaveOutProfile(COSArray space) {
        if (space.size() != 2
                || !COSName.ICCBASED.equals(space.getObject(0))
                || !(space.getObject(1) instanceof COSStream profile)) {
            return;
        }
        COSName plain = switch (profile.getInt(COSName.N)) {
            case 1 -> COSName.DEVICEGRAY;
            case 4 -> COSName.DEVICECMYK;
            default -> COSName.DEVICERGB;
        };
        space.clear();
        space.add(plain);
    }

    /** What draws a page, a form, a pattern, or the letters of some fonts. */
    private static Stream<COSStream> drawings(COSDictionary dictionary) {
        boolean isDrawing = COSName.FORM.equals(dictionary.getCOSName(COSName.SUBTYPE))
                || dictionary.getInt(COSName.PATTERN_TYPE) == 1;
        return Stream.of(
                        isDrawing ? Stream.of(dictionary) : Stream.<COSBase>empty(),
                        streams(dictionary.getDictionaryObject(COSName.CONTENTS)),
                        streams(dictionary.getDictionaryObject(COSName.CHAR_PROCS)))
                .flatMap(found -> found)
                .filter(COSStream.class::isInstance)
                .map(COSStream.class::cast);
    }

    /** One, or those in a list or under names. */
    private static Stream<COSBase> streams(@Nullable COSBase found) {
        return switch (found) {
            case null -> Stream.empty();
            case COSStream one -> Stream.of(one);
            case COSArray several -> IntStream.range(0, several.size()).mapToObj(several::getObject);
            case COSDictionary named -> named.keySet().stream().map(named::getDictionaryObject);
            default -> Stream.empty();
        };
    }

    private static void cleanDrawing(COSStream drawing) throws IOException {
        try {
            PdfDrawing.clean(drawing);
        } catch (NoRenditionException told) {
            throw told;
        } catch (IOException | RuntimeException _) {
            throw new NoRenditionException("the PDF has a drawing that nothing here can read");
        }
    }

    private static void clean(COSDictionary dictionary) throws IOException {
        if (dictionary.containsKey(COSName.BYTERANGE) || dictionary.containsKey(COSName.getPDFName("EF"))) {
            dictionary.clear();
        }
        ACTIONS.stream()
                .filter(key -> leadsAway(dictionary.getDictionaryObject(key)))
                .toList()
                .forEach(dictionary::removeItem);
        // a file by its name; a number under this key is something else
        if (dictionary.getDictionaryObject(COSName.F) instanceof COSString) {
            dictionary.removeItem(COSName.F);
        }
        if (!isPublic(dictionary.getDictionaryObject(COSName.URI))) {
            dictionary.removeItem(COSName.URI);
        }
        TELLING.forEach(dictionary::removeItem);
        boolean isRemark =
                dictionary.containsKey(COSName.RECT) && !COSName.WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE));
        if (isRemark) {
            dictionary.removeItem(REMARKED_BY);
        }
        if (dictionary instanceof COSStream stream) {
            cleanPicture(stream);
        }
    }

    /** An action that is not known, or several with such a one among them. */
    private static boolean leadsAway(@Nullable COSBase found) {
        if (found instanceof COSArray several) {
            return IntStream.range(0, several.size())
                    .mapToObj(several::getObject)
                    .anyMatch(PdfCleaner::leadsAway);
        }
        return found instanceof COSDictionary action
                && action.containsKey(COSName.S)
                && !HARMLESS.contains(action.getCOSName(COSName.S))
                && !isPublic(action.getDictionaryObject(COSName.URI));
    }

    private static boolean isPublic(@Nullable COSBase found) {
        return found instanceof COSString address && Addresses.isReachedByAll(address.getString());
    }

    private static void cleanPicture(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            Limits.pixels(stream.getLong(COSName.WIDTH), stream.getLong(COSName.HEIGHT));
        }
        if (isOrHolds(filters, COSName.JPX_DECODE)) {
            throw new NoRenditionException("the PDF has a picture that nothing here can clean");
        }
        if (isOrHolds(filters, COSName.DCT_DECODE)) {
            if (filters instanceof COSArray several && several.size() > 1) {
                throw new NoRenditionException("the PDF has a picture that is packed twice");
            }
            var cleaned = new ByteArrayOutputStream();
            try (var raw = stream.createRawInputStream()) {
                JpegCleaner.strip(raw, cleaned);
            } catch (UnfitFileException _) {
                throw new NoRenditionException("the PDF has a picture that nothing here can read");
            }
            try (var raw = stream.createRawOutputStream()) {
                cleaned.writeTo(raw);
            }
        }
    }

    private static boolean isOrHolds(COSBase filters, COSName filter) {
        return filter.equals(filters) || (filters instanceof COSArray array && array.indexOf(filter) >= 0);
    }
}
