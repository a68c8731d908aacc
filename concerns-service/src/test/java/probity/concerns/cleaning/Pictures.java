package probity.concerns.cleaning;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures without metadata, each with a red corner at its upper left. Whoever wants metadata in them adds it. */
final class Pictures {

    static final int ORIENTATIONS = 8;

    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private Pictures() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(jpeg("photo%d.jpg".formatted(i), 160 + 8 * i, 96, i % 3 == 1, i % 4 == 3));
        }
        for (int i = 0; i < 24; i++) {
            int type = List.of(
                            BufferedImage.TYPE_INT_RGB,
                            BufferedImage.TYPE_INT_ARGB,
                            BufferedImage.TYPE_BYTE_GRAY,
                            BufferedImage.TYPE_BYTE_INDEXED)
                    .get(i % 4);
            all.add(written("screen%d.png".formatted(i), "png", drawn(64 + i, 48, type)));
        }
        for (int i = 0; i < 12; i++) {
            all.add(written("drawing%d.gif".formatted(i), "gif", drawn(32 + i, 32, BufferedImage.TYPE_BYTE_INDEXED)));
        }
        for (int i = 0; i < 8; i++) {
            all.add(new Sample("small%d.webp".formatted(i), WEBP));
        }
        return all;
    }

    static BufferedImage drawn(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        return picture;
    }

    static Sample jpeg(String name, int width, int height, boolean progressive, boolean grey) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var image = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(image);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            int type = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
            writer.write(null, new IIOImage(drawn(width, height, type), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return new Sample(name, out.toByteArray());
    }

    static Sample written(String name, String format, BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
            return new Sample(name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
