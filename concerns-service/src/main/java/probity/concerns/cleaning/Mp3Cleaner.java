package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;

/**
 * Keeps the frames of sound, and nothing before, between and after them: ID3 of either version, APE and Lyrics3 tags, and
 * the silent first frame in which encoders sign. Without that frame some players guess the length.
 */
final class Mp3Cleaner implements Cleaner {

    private static final int HEAD = 4;

    private static final int ID3_HEAD = 10;

    private static final int APE_HEAD = 32;

    private static final int BUFFER = 16 << 10;

    @Override
    public void clean(Source file, OutputStream out) throws IOException {
        try (var in = new PushbackInputStream(new BufferedInputStream(file.open(), BUFFER), BUFFER)) {
            var sound = new Mp3Sound(out);
            byte[] head = in.readNBytes(ID3_HEAD);
            while (head.length >= HEAD) {
                int length = Mp3Frame.length(head);
                if (length > 0) {
                    in.unread(head);
                    sound.frame(exactly(length, in));
                } else if (isId3(head)) {
                    in.skipNBytes(id3Length(head));
                } else if (startsWith(head, "APETAGEX")) {
                    in.unread(head);
                    ape(in);
                } else if (isEnd(head)) {
                    break;
                } else {
                    in.unread(head, 1, head.length - 1);
                    sound.scratch();
                }
                head = in.readNBytes(ID3_HEAD);
            }
            if (head.length > 0 && head.length < HEAD) {
                rest(head, sound);
            }
            sound.end();
        } catch (EOFException _) {
            throw UnfitFileException.damaged();
        }
    }

    /** Too little to say what it is, unless it is the beginning of a frame. */
    private static void rest(byte[] head, Mp3Sound sound) throws UnfitFileException {
        if ((head[0] & 0xff) == 0xff) {
            throw UnfitFileException.damaged();
        }
        sound.scratch();
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static boolean isId3(byte[] head) {
        return head.length == ID3_HEAD && (startsWith(head, "ID3") || startsWith(head, "3DI"));
    }

    /** The rest of an ID3 tag; four times seven bits. A footer says the same again. */
    private static long id3Length(byte[] head) {
        return (long) (head[6] & 0x7f) << 21 | (head[7] & 0x7f) << 14 | (head[8] & 0x7f) << 7 | (head[9] & 0x7f);
    }

    private static void ape(PushbackInputStream in) throws IOException {
        byte[] head = exactly(APE_HEAD, in);
        long length =
                (head[12] & 0xff) | (head[13] & 0xff) << 8 | (head[14] & 0xff) << 16 | (long) (head[15] & 0xff) << 24;
        boolean isHeader = (head[23] & 0x20) != 0;
        in.skipNBytes(isHeader ? length : 0);
    }

    /** Tags that end a file: what follows is another tag or nothing. */
    private static boolean isEnd(byte[] head) {
        return startsWith(head, "TAG") || startsWith(head, "LYRICSBEG");
    }

    private static boolean startsWith(byte[] head, String start) {
        return new String(head, ISO_8859_1).startsWith(start);
    }
}
