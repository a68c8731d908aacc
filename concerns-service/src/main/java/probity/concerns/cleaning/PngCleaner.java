package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Keeps the chunks without which there is no picture. Of an animation the first picture is left. */
final class PngCleaner implements Cleaner {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    @Override
    public void clean(Source file, OutputStream out) throws IOException {
        try (var in = Reading.of(file)) {
            if (!Arrays.equals(in.bytes(SIGNATURE.length), SIGNATURE)) {
                throw UnfitFileException.damaged();
            }
            out.write(SIGNATURE);
            boolean pictured = false;
            String type;
            do {
                long length = in.four();
                type = new String(in.bytes(4), US_ASCII);
                if (length > Integer.MAX_VALUE) {
                    throw UnfitFileException.damaged();
                }
                if (KEPT.contains(type)) {
                    keep(type, length, in, out);
                } else {
                    in.skip(length + 4);
                }
                pictured |= type.equals("IDAT");
            } while (!type.equals("IEND"));
            if (!pictured) {
                throw UnfitFileException.damaged();
            }
        }
    }

    private static void keep(String type, long length, Reading in, OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(4).putInt((int) length).array());
        var summed = new CheckedOutputStream(out, new CRC32());
        summed.write(type.getBytes(US_ASCII));
        if (type.equals("IHDR")) {
            byte[] head = in.bytes(13);
            ByteBuffer size = ByteBuffer.wrap(head);
            Limits.pixels(Integer.toUnsignedLong(size.getInt()), Integer.toUnsignedLong(size.getInt()));
            summed.write(head);
        } else {
            in.copy(length, summed);
        }
        long sum = summed.getChecksum().getValue();
        if (in.four() != sum) {
            throw UnfitFileException.damaged();
        }
        out.write(ByteBuffer.allocate(4).putInt((int) sum).array());
    }
}
