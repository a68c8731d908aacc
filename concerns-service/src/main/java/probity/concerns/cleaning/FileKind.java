package probity.concerns.cleaning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import probity.concerns.cleaning.UnfitFileException.Fault;

/** The files that are taken, and how each is cleaned. Those without a cleaner have no rendition. */
public enum FileKind {
    JPEG("image/jpeg", "jpg jpeg jpe jfif"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/vnd.wave", "wav"),
    FLAC("audio/x-flac", "flac"),
    TEXT("text/plain", "txt csv log md"),
    OLD_OFFICE("application/x-tika-msoffice", "doc xls ppt msg docx xlsx pptx"),
    RICH_TEXT("application/rtf", "rtf"),
    EMAIL("message/rfc822", "eml"),
    HEIC("image/heic", "heic heif"),
    TIFF("image/tiff", "tif tiff"),
    OGG("audio/vorbis", "ogg oga"),
    OPUS("audio/opus", "opus ogg"),
    MP4("video/mp4", "mp4 m4v"),
    QUICKTIME("video/quicktime", "mov"),
    MP4_SOUND("audio/mp4", "m4a mp4"),
    AMR("audio/amr", "amr");

    /** By so many first bytes a file's type is told. */
    public static final int BEGINNING = 64 << 10;

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    /** What Tika's core says of a package in which it does not look further. */
    private static final List<String> PACKAGES = List.of("application/zip", "application/x-tika-ooxml");

    private final String mediaType;
    private final String endings;

    FileKind(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    private Optional<Cleaner> cleaner() {
        return switch (this) {
            case JPEG -> Optional.of(new JpegCleaner());
            case PNG -> Optional.of(new PngCleaner());
            case GIF -> Optional.of(new GifCleaner());
            case WEBP -> Optional.of(RiffCleaner.WEBP);
            case PDF -> Optional.of(new PdfCleaner());
            case DOCX, XLSX, PPTX -> Optional.of(ZipCleaner.OFFICE_OPEN_XML);
            case ODT, ODS, ODP -> Optional.of(ZipCleaner.OPEN_DOCUMENT);
            case MP3 -> Optional.of(new Mp3Cleaner());
            case WAV -> Optional.of(RiffCleaner.WAV);
            case FLAC -> Optional.of(new FlacCleaner());
            case TEXT -> Optional.of(new TextCleaner());
            case OLD_OFFICE, RICH_TEXT, EMAIL, HEIC, TIFF, OGG, OPUS, MP4, QUICKTIME, MP4_SOUND, AMR ->
                Optional.empty();
        };
    }

    /**
     * The kind of a whole file, by what is in it. What its sender calls it does not count.
     *
     * @throws UnfitFileException if such files are not taken
     */
    public static FileKind of(Source file) throws IOException {
        try (var in = file.open()) {
            String type = type(in.readNBytes(BEGINNING));
            return PACKAGES.contains(type)
                    ? OfficeOpenXml.kindOf(file)
                    : of(type).orElseThrow(() -> new UnfitFileException(Fault.FILE_TYPE_NOT_TAKEN));
        }
    }

    /** Told by the beginning alone: may a file that begins like this be of a kind that is taken? */
    public static boolean mayBeTaken(byte[] beginning) throws IOException {
        String type = type(beginning);
        return PACKAGES.contains(type) || of(type).isPresent();
    }

    public static Optional<FileKind> of(String mediaType) {
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    private static String type(byte[] beginning) throws IOException {
        return KNOWN.detect(new ByteArrayInputStream(beginning), new Metadata())
                .getBaseType()
                .toString();
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return endings().getFirst();
    }

    private List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    boolean mayEndIn(String ending) {
        return endings().contains(ending);
    }

    static boolean isKnownEnding(String ending) {
        return Stream.of(values()).anyMatch(kind -> kind.mayEndIn(ending));
    }

    boolean isPackage() {
        return switch (this) {
            case DOCX, XLSX, PPTX, ODT, ODS, ODP -> true;
            default -> false;
        };
    }

    /**
     * Writes the copy of a file that is of this kind.
     *
     * @throws NoRenditionException if this file cannot be cleaned here
     * @throws UnfitFileException if it is not what it seems to be
     */
    public void clean(Source file, OutputStream out) throws IOException {
        cleaner()
                .orElseThrow(() -> new NoRenditionException("nothing here removes the metadata of such files"))
                .clean(file, new BoundedOut(out, Limits.COPY_BYTES_MAX));
    }
}
