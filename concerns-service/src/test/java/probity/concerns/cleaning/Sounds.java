package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static probity.concerns.cleaning.Sample.CANARY;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Recordings, with tags of every sort in them. */
final class Sounds {

    private static final int FRAME = 417;

    private static final int COUNTED = 4;

    private static final long FLAC_FRAMES = 3;

    private Sounds() {}

    /** @param cover a picture with a name in it, which every third one shows */
    static List<Sample> all(byte[] cover) {
        List<Sample> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(new Sample("call%d.mp3".formatted(i), i % 3 == 0 ? joined(id3(cover), mp3(i)) : mp3(i)));
        }
        for (int i = 0; i < 14; i++) {
            all.add(new Sample("memo%d.wav".formatted(i), wav(i, 800 + 2 * i)));
        }
        for (int i = 0; i < 12; i++) {
            all.add(new Sample("talk%d.flac".formatted(i), flac(i, i % 3 == 0 ? cover : new byte[0])));
        }
        return all;
    }

    /** Each bit of the number adds tags of another sort. */
    static byte[] mp3(int tags) {
        var out = new ByteArrayOutputStream();
        if ((tags & 1) == 0) {
            out.writeBytes(id3("TPE1", CANARY + " artist"));
        }
        out.writeBytes((tags & 2) == 0 ? signature() : new byte[0]);
        for (int i = 0; i < 20; i++) {
            out.writeBytes(frame());
        }
        if ((tags & 4) == 0) {
            out.writeBytes(ape());
        }
        out.writeBytes(id3v1());
        return out.toByteArray();
    }

    /** With nothing but frames, and one before them that says how many there are. */
    static byte[] countedMp3(String mark, byte[] before) {
        byte[] first = frame();
        byte[] said = ByteBuffer.allocate(8 + before.length)
                .put(mark.getBytes(ISO_8859_1))
                .put(before)
                .putInt(COUNTED)
                .array();
        System.arraycopy(said, 0, first, 36, said.length);
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        for (int i = 0; i < COUNTED; i++) {
            out.writeBytes(frame());
        }
        return out.toByteArray();
    }

    /** Of which the last frame is not whole, and another program wrote a tag behind it. */
    static byte[] cutAndTagged(int lastFrame) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(twoFrames());
        out.write(frame(), 0, lastFrame);
        out.writeBytes(id3v1());
        return out.toByteArray();
    }

    static byte[] twoFrames() {
        return joined(frame(), frame());
    }

    /** MPEG 1, layer III, 128 kbit/s, 44.1 kHz, stereo; silence. */
    static byte[] frame() {
        byte[] frame = new byte[FRAME];
        frame[0] = (byte) 0xff;
        frame[1] = (byte) 0xfb;
        frame[2] = (byte) 0x90;
        return frame;
    }

    private static byte[] signature() {
        byte[] frame = frame();
        byte[] mark = ("Xing\0\0\0\0LAME3.100" + CANARY).getBytes(ISO_8859_1);
        System.arraycopy(mark, 0, frame, 36, mark.length);
        return frame;
    }

    static byte[] id3(String field, String text) {
        return id3(field, ("\3" + text).getBytes(UTF_8));
    }

    private static byte[] id3(byte[] cover) {
        return id3("APIC", joined("\3image/jpeg\0\3\0".getBytes(ISO_8859_1), cover));
    }

    private static byte[] id3(String field, byte[] value) {
        return ByteBuffer.allocate(20 + value.length)
                .put("ID3".getBytes(ISO_8859_1))
                .put(new byte[] {4, 0, 0})
                .putInt(inSevens(10 + value.length))
                .put(field.getBytes(ISO_8859_1))
                .putInt(inSevens(value.length))
                .putShort((short) 0)
                .put(value)
                .array();
    }

    /** Seven bits in each byte. */
    private static int inSevens(int length) {
        return (length & 0x0fe0_0000) << 3 | (length & 0x1f_c000) << 2 | (length & 0x3f80) << 1 | (length & 0x7f);
    }

    private static byte[] ape() {
        byte[] value = (CANARY + " ape").getBytes(UTF_8);
        byte[] item = ByteBuffer.allocate(8 + 7 + value.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value.length)
                .putInt(0)
                .put("Artist\0".getBytes(ISO_8859_1))
                .put(value)
                .array();
        return ByteBuffer.allocate(64 + item.length)
                .put(apeEnd(item.length + 32, 0xa000_0000))
                .put(item)
                .put(apeEnd(item.length + 32, 0x8000_0000))
                .array();
    }

    private static byte[] apeEnd(int length, int flags) {
        return ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("APETAGEX".getBytes(ISO_8859_1))
                .putInt(2000)
                .putInt(length)
                .putInt(1)
                .putInt(flags)
                .array();
    }

    static byte[] id3v1() {
        byte[] tag = new byte[128];
        byte[] text = ("TAG" + CANARY + " title").getBytes(ISO_8859_1);
        System.arraycopy(text, 0, tag, 0, text.length);
        return tag;
    }

    /** A tone, between chunks that tell of it; each bit of the number takes one away. */
    static byte[] wav(int without, int bytes) {
        var chunks = new ByteArrayOutputStream();
        chunks.writeBytes(chunk(
                "fmt ",
                ByteBuffer.allocate(16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort((short) 1)
                        .putShort((short) 1)
                        .putInt(8000)
                        .putInt(16_000)
                        .putShort((short) 2)
                        .putShort((short) 16)
                        .array()));
        byte[] artist = chunk("IART", (CANARY + " artist\0").getBytes(UTF_8));
        chunks.writeBytes(chunk("LIST", joined("INFO".getBytes(UTF_8), artist)));
        if ((without & 1) == 0) {
            byte[] broadcast = new byte[602];
            System.arraycopy(CANARY.getBytes(UTF_8), 0, broadcast, 256, CANARY.length());
            chunks.writeBytes(chunk("bext", broadcast));
        }
        if ((without & 2) == 0) {
            chunks.writeBytes(chunk("id3 ", id3("TPE1", CANARY)));
        }
        byte[] tone = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            tone[i] = (byte) (i * 7);
        }
        chunks.writeBytes(chunk("data", tone));
        if ((without & 4) == 0) {
            chunks.writeBytes(chunk("iXML", ("<BWFXML><NOTE>" + CANARY + "</NOTE></BWFXML>").getBytes(UTF_8)));
        }
        return chunk("RIFF", joined("WAVE".getBytes(UTF_8), chunks.toByteArray()));
    }

    private static byte[] chunk(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static byte[] flac(int number) {
        return flac(number, new byte[0]);
    }

    private static byte[] flac(int number, byte[] cover) {
        ByteBuffer stream = ByteBuffer.allocate(34);
        stream.putShort((short) 4096).putShort((short) 4096).position(10);
        stream.putLong(0x0ac4_42f0_0000_0000L + FLAC_FRAMES * 4096);
        var out = new ByteArrayOutputStream();
        out.writeBytes("fLaC".getBytes(ISO_8859_1));
        out.writeBytes(block(0, stream.array()));
        byte[] vendor = (CANARY + " encoder").getBytes(UTF_8);
        byte[] comment = ("ARTIST=" + CANARY).getBytes(UTF_8);
        out.writeBytes(block(
                4,
                ByteBuffer.allocate(12 + vendor.length + comment.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(vendor.length)
                        .put(vendor)
                        .putInt(1)
                        .putInt(comment.length)
                        .put(comment)
                        .array()));
        if (cover.length > 0) {
            out.writeBytes(block(6, picture(cover)));
        }
        out.writeBytes(block(0x80 | 2, (CANARY + " application").getBytes(UTF_8)));
        for (int i = 0; i < FLAC_FRAMES; i++) {
            out.writeBytes(flacFrame(i, (byte) number));
        }
        if (number % 2 == 0) {
            out.writeBytes(id3v1());
        }
        return out.toByteArray();
    }

    /** 4,096 samples on both sides, 44.1 kHz, 16 bits; all the same. */
    private static byte[] flacFrame(int number, byte sample) {
        byte[] head = {(byte) 0xff, (byte) 0xf8, (byte) 0xc9, 0x18, (byte) number};
        byte[] sides = {(byte) remainder(head, 8, 0x07), 0, 0, sample, 0, 0, sample};
        byte[] frame = joined(head, sides);
        int sum = remainder(frame, 16, 0x8005);
        return joined(frame, new byte[] {(byte) (sum >> 8), (byte) sum});
    }

    /** CRC. */
    private static int remainder(byte[] of, int bits, int polynomial) {
        int sum = 0;
        for (byte each : of) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean carry = (sum >> (bits - 1) & 1) != (each >> bit & 1);
                sum = ((sum << 1) ^ (carry ? polynomial : 0)) & ((1 << bits) - 1);
            }
        }
        return sum;
    }

    private static byte[] picture(byte[] cover) {
        return ByteBuffer.allocate(42 + cover.length)
                .putInt(3)
                .putInt(10)
                .put("image/jpeg".getBytes(ISO_8859_1))
                .putInt(0)
                .position(38)
                .putInt(cover.length)
                .put(cover)
                .array();
    }

    private static byte[] block(int type, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .putInt(type << 24 | content.length)
                .put(content)
                .array();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
