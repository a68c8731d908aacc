package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import probity.concerns.cleaning.UnfitFileException.Fault;

/** Reads files, to tell what they are and to write their copies. Called by the process that cleans, and by no other. */
final class Cleaning {

    /** By so many first bytes a file's type is told. */
    private static final int BEGINNING = 64 << 10;

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    /** What Tika's core says of a package in which it does not look further. */
    private static final List<String> PACKAGES = List.of("application/zip", "application/x-tika-ooxml");

    /** Of what is in pages of Ogg, Tika's core knows some by what the first page holds, and not Opus. */
    private static final String OGG = "application/ogg";

    private static final int OGG_HEAD = 28;

    private Cleaning() {}

    /**
     * The kind of a whole file, by what is in it. What its sender calls it does not count.
     *
     * @throws UnfitFileException if such files are not taken
     */
    static FileKind kindOf(Source file) throws IOException {
        String type = type(file);
        return PACKAGES.contains(type)
                ? OfficeOpenXml.kindOf(file)
                : FileKind.of(type).orElseThrow(() -> new UnfitFileException(Fault.FILE_TYPE_NOT_TAKEN));
    }

    private static String type(Source file) throws IOException {
        try (var in = file.open()) {
            byte[] beginning = in.readNBytes(BEGINNING);
            String type = KNOWN.detect(new ByteArrayInputStream(beginning), new Metadata())
                    .getBaseType()
                    .toString();
            return type.equals(OGG) && new String(beginning, ISO_8859_1).startsWith("OpusHead", OGG_HEAD)
                    ? FileKind.OPUS.mediaType()
                    : type;
        }
    }

    /**
     * Writes the copy of a file that is of a kind.
     *
     * @throws NoRenditionException if this file cannot be cleaned here
     * @throws UnfitFileException if it is not what it seems to be
     */
    static void clean(FileKind kind, Source file, OutputStream out) throws IOException {
        cleaner(kind).clean(file, out);
    }

    private static Cleaner cleaner(FileKind kind) {
        return switch (kind) {
            case JPEG -> new JpegCleaner();
            case PNG -> new PngCleaner();
            case GIF -> new GifCleaner();
            case WEBP -> RiffCleaner.WEBP;
            case PDF -> new PdfCleaner();
            case DOCX, XLSX, PPTX -> ZipCleaner.OFFICE_OPEN_XML;
            case ODT, ODS, ODP -> ZipCleaner.OPEN_DOCUMENT;
            case MP3 -> new Mp3Cleaner();
            case WAV -> RiffCleaner.WAV;
            case FLAC -> new FlacCleaner();
            case TEXT -> new TextCleaner();
            case OLD_OFFICE -> withoutCopy(WholeDocuments::oldOffice);
            case RICH_TEXT -> withoutCopy(WholeDocuments::richText);
            case EMAIL -> withoutCopy(WholeDocuments::mail);
            case TIFF -> withoutCopy(WholeDocuments::scan);
            case HEIC -> withoutCopy(WholeRecordings::heic);
            case OGG, OPUS -> withoutCopy(WholeRecordings::pages);
            case MP4, QUICKTIME, MP4_SOUND -> withoutCopy(WholeRecordings::film);
            case AMR -> withoutCopy(WholeRecordings::speech);
        };
    }

    private interface Look {
        void at(Held file) throws UnfitFileException;
    }

    /** Files of which nothing here removes the metadata are looked at all the same: whether all of them is there. */
    private static Cleaner withoutCopy(Look look) {
        return (file, _) -> {
            look.at(Held.of(file));
            throw new NoRenditionException("nothing here removes the metadata of such files");
        };
    }
}
