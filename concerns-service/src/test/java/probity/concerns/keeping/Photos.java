package probity.concerns.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/** Photos that tell of their maker. */
public final class Photos {

    private Photos() {}

    /** A small photo with a remark in it. */
    public static byte[] by(String maker) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] photo = out.toByteArray();
        byte[] remark = maker.getBytes(UTF_8);
        return ByteBuffer.allocate(photo.length + 4 + remark.length)
                .put(photo, 0, 2)
                .putShort((short) 0xfffe)
                .putShort((short) (remark.length + 2))
                .put(remark)
                .put(photo, 2, photo.length - 2)
                .array();
    }
}
