package probity.concerns.cleaning;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The parts of a package one after the other, unpacked as far as limits allow, whatever the package says of itself. */
final class PackageReader implements Closeable {

    private static final long MEGABYTE = 1 << 20;

    private final ZipInputStream zip;
    private final long unpackedMax;
    private final Set<String> seen = new HashSet<>();
    private long unpacked;

    PackageReader(Source file) throws IOException {
        zip = new ZipInputStream(file.open());
        unpackedMax = Math.min(Limits.UNPACKED_BYTES_MAX, MEGABYTE + Limits.RATIO_MAX * file.bytes());
    }

    /** The name of the next part. What was not read of the one before is passed over. */
    Optional<String> next() throws IOException {
        try {
            content().transferTo(OutputStream.nullOutputStream());
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                return Optional.empty();
            }
            String name = entry.getName();
            boolean isSound = seen.add(name) && !name.startsWith("/") && !name.contains("..") && !name.contains("\\");
            if (!isSound) {
                throw UnfitFileException.damaged();
            }
            if (seen.size() > Limits.PARTS_MAX) {
                throw UnfitFileException.tooLargeWithin();
            }
            return Optional.of(name);
        } catch (ZipException | EOFException _) {
            throw UnfitFileException.damaged();
        }
    }

    /** Of the part whose name was read. Closing it does nothing. */
    InputStream content() {
        return new FilterInputStream(zip) {

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                try {
                    int read = seen.isEmpty() ? -1 : zip.read(into, from, length);
                    unpacked += Math.max(0, read);
                    if (unpacked > unpackedMax) {
                        throw UnfitFileException.tooLargeWithin();
                    }
                    return read;
                } catch (ZipException | EOFException _) {
                    throw UnfitFileException.damaged();
                }
            }

            @Override
            public void close() {
                // the package goes on
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
