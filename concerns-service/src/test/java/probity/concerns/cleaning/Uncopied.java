package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Files of the kinds that have no copy. */
final class Uncopied {

    /** Ones that neither a brace nor a line can end. */
    private static final byte[] CONTENT = new byte[300];

    static final int PAGES = 3;

    static final int SPOKEN = 10;

    static final int SECTOR = 512;

    private Uncopied() {}

    static Sample film(String name, String brand) {
        return boxes(name, brand, "free", "mdat", "moov");
    }

    static Sample heic() {
        return boxes("p.heic", "heic", "meta", "mdat");
    }

    /** The last but one says how long it is in eight bytes. */
    private static Sample boxes(String name, String brand, String... types) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(box("ftyp", (brand + "\0\0\0\0" + brand).getBytes(ISO_8859_1)));
        for (int i = 0; i < types.length; i++) {
            out.writeBytes(i == types.length - 2 ? longBox(types[i]) : box(types[i], CONTENT));
        }
        return new Sample(name, out.toByteArray());
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] longBox(String type) {
        return ByteBuffer.allocate(16 + CONTENT.length)
                .putInt(1)
                .put(type.getBytes(ISO_8859_1))
                .putLong(16 + CONTENT.length)
                .put(CONTENT)
                .array();
    }

    /** @param first what the first page says that it is */
    static Sample pages(String name, String first) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(page(first.getBytes(ISO_8859_1)));
        for (int i = 1; i < PAGES; i++) {
            out.writeBytes(page(CONTENT));
        }
        return new Sample(name, out.toByteArray());
    }

    private static byte[] page(byte[] content) {
        int whole = content.length / 255;
        ByteBuffer page = ByteBuffer.allocate(27 + whole + 1 + content.length);
        page.put("OggS\0\2".getBytes(ISO_8859_1)).position(26);
        page.put((byte) (whole + 1));
        for (int i = 0; i < whole; i++) {
            page.put((byte) 255);
        }
        return page.put((byte) (content.length % 255)).put(content).array();
    }

    static Sample speech() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("#!AMR\n".getBytes(ISO_8859_1));
        for (int i = 0; i < SPOKEN; i++) {
            // 12.2 kbit/s
            out.writeBytes(Arrays.copyOf(new byte[] {0x3c}, 32));
        }
        return new Sample("s.amr", out.toByteArray());
    }

    /** Two pictures in strips: the first before its directory, the second after it. */
    static Sample scan(ByteOrder order) {
        ByteBuffer scan = ByteBuffer.allocate(1_000).order(order);
        scan.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(ISO_8859_1));
        scan.putShort((short) 42).putInt(108);
        scan.position(108);
        directory(scan, 2, 158, 8, 50, 200);
        scan.position(200);
        directory(scan, 2, 250, 300, 350, 0);
        return new Sample("s.tif", scan.array());
    }

    /** Of a picture in two strips, and where the next directory is. What does not fit into it stands at a place. */
    private static void directory(ByteBuffer scan, int strips, int place, int from, int length, int next) {
        scan.putShort((short) 2);
        scan.putShort((short) 273).putShort((short) 4).putInt(strips).putInt(place);
        scan.putShort((short) 279).putShort((short) 3).putInt(strips);
        scan.putShort((short) length).putShort((short) length);
        scan.putInt(next);
        scan.position(place);
        IntStream.range(0, strips).forEach(i -> scan.putInt(from + i * length));
    }

    static Sample richText() {
        return text("l.rtf", "{\\rtf1{\\fonttbl{\\f0 Arial;}}\\f0 Ann wrote \\{so\\} \\'e9.\\par}");
    }

    static Sample mail() {
        return text("m.eml", """
                Received: from a
                From: Ann <a@b.c>
                Content-Type: multipart/mixed;
                 boundary="=_ab(c)"

                --=_ab(c)
                Content-Type: text/plain

                Hello
                --=_ab(c)
                Content-Type: image/png

                AAAA
                --=_ab(c)--""");
    }

    static Sample text(String name, String content) {
        return new Sample(name, content.getBytes(ISO_8859_1));
    }

    /** Sectors: a table, a directory, and letters. */
    static Sample letter() {
        int used = 5;
        ByteBuffer letter = ByteBuffer.allocate((1 + used) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        letter.putLong(0, 0xe11a_b1a1_e011_cfd0L);
        letter.putShort(0x1e, (short) 9).putInt(0x2c, 1).putInt(0x44, -2);
        for (int i = 1; i < 109; i++) {
            letter.putInt(0x4c + 4 * i, -1);
        }
        for (int i = 0; i < SECTOR / 4; i++) {
            letter.putInt(SECTOR + 4 * i, i == 0 ? -3 : i < used ? -2 : -1);
        }
        return new Sample("l.doc", letter.array());
    }
}
