package probity.concerns.cleaning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that are taken. */
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
    MP4("video/mp4", "mp4 m4v m4a"),
    QUICKTIME("video/quicktime", "mov mp4 m4v m4a"),
    MP4_SOUND("audio/mp4", "m4a mp4"),
    AMR("audio/amr", "amr");

    private final String mediaType;
    private final String endings;

    FileKind(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    public static Optional<FileKind> of(String mediaType) {
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
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
}
