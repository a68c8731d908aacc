package probity.concerns.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Office documents: packages of parts, each of which is left out, cleaned by what it is, or known to be harmless. */
final class ZipCleaner implements Cleaner {

    static final ZipCleaner OFFICE_OPEN_XML = new ZipCleaner(new OfficeOpenXml());

    static final ZipCleaner OPEN_DOCUMENT = new ZipCleaner(new OpenDocument());

    /** The first thing in an OpenDocument, by which it is told; it must not be packed. */
    private static final String TYPE = "mimetype";

    private static final int TYPE_MAX = 256;

    private static final int READABLE = 0644;

    /** Whose parts these are, and what each is. */
    interface Parts {

        boolean isLeftOut(String part);

        boolean isHarmless(String part);

        XmlRules rules(String part);
    }

    private final Parts parts;

    private ZipCleaner(Parts parts) {
        this.parts = parts;
    }

    @Override
    public void clean(Source file, OutputStream out) throws IOException {
        try (var in = new PackageReader(file)) {
            var cleaned = new ZipArchiveOutputStream(out);
            for (var part = in.next(); part.isPresent(); part = in.next()) {
                String name = part.get();
                if (!name.endsWith("/") && !parts.isLeftOut(name)) {
                    part(name, in.content(), cleaned);
                }
            }
            cleaned.finish();
        }
    }

    private void part(String name, InputStream content, ZipArchiveOutputStream out) throws IOException {
        var entry = new ZipArchiveEntry(name);
        entry.setUnixMode(READABLE);
        entry.setTime(LocalDateTime.of(1980, 1, 1, 0, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli());
        if (name.equals(TYPE)) {
            type(entry, content.readNBytes(TYPE_MAX), out);
            return;
        }
        out.putArchiveEntry(entry);
        switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "xml", "rels", "vml" -> XmlCleaner.clean(content, parts.rules(name), out);
            case "jpg", "jpeg" -> JpegCleaner.strip(content, out);
            case "png" -> new PngCleaner().clean(once(content), out);
            case "gif" -> new GifCleaner().clean(once(content), out);
            default -> {
                if (!parts.isHarmless(name)) {
                    throw new NoRenditionException("the document has a part that nothing here can clean");
                }
                content.transferTo(out);
            }
        }
        out.closeArchiveEntry();
    }

    private static void type(ZipArchiveEntry entry, byte[] type, ZipArchiveOutputStream out) throws IOException {
        var sum = new CRC32();
        sum.update(type);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(sum.getValue());
        out.putArchiveEntry(entry);
        out.write(type);
        out.closeArchiveEntry();
    }

    /** For those who read a file once. */
    private static Source once(InputStream content) {
        return new Source() {

            @Override
            public InputStream open() {
                return content;
            }

            @Override
            public long bytes() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
