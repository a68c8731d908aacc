package probity.concerns.cleaning;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Turns a picture the way up that its Exif asked for. It is read in strips and only the turned one is held; nothing goes
 * through a file.
 */
final class JpegTurner {

    private static final String JPEG = "jpeg";

    private static final float QUALITY = 0.93f;

    private static final int STRIP_PIXELS = 6_000_000;

    private JpegTurner() {}

    static void turn(Source file, int width, int height, int orientation, OutputStream out) throws IOException {
        if ((long) width * height > Limits.TURNED_PIXELS_MAX) {
            throw new NoRenditionException("the picture lies on its side and is too large to be turned");
        }
        write(turned(file, width, height, orientation), out);
    }

    private static BufferedImage turned(Source file, int width, int height, int orientation) throws IOException {
        boolean swapped = orientation >= 5;
        var turned =
                new BufferedImage(swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        int rows = Math.max(1, STRIP_PIXELS / width);
        for (int from = 0; from < height; from += rows) {
            var strip = strip(file, new Rectangle(0, from, width, Math.min(rows, height - from)));
            draw(strip, from, new Place(width, height, orientation), turned);
        }
        return turned;
    }

    private static BufferedImage strip(Source file, Rectangle region) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(JPEG).next();
        try (var in = file.open();
                var image = new MemoryCacheImageInputStream(in)) {
            reader.setInput(image, true, true);
            var all = reader.getDefaultReadParam();
            all.setSourceRegion(region);
            return reader.read(0, all);
        } catch (IIOException | RuntimeException _) {
            throw new NoRenditionException("the picture lies on its side and cannot be turned");
        } finally {
            reader.dispose();
        }
    }

    /** Where a pixel comes to lie. */
    private record Place(int width, int height, int orientation) {

        int x(int x, int y) {
            return switch (orientation) {
                case 2, 3 -> width - 1 - x;
                case 5, 8 -> y;
                case 6, 7 -> height - 1 - y;
                default -> x;
            };
        }

        int y(int x, int y) {
            return switch (orientation) {
                case 3, 4 -> height - 1 - y;
                case 5, 6 -> x;
                case 7, 8 -> width - 1 - x;
                default -> y;
            };
        }
    }

    private static void draw(BufferedImage strip, int from, Place place, BufferedImage turned) {
        byte[] pixels = ((DataBufferByte) turned.getRaster().getDataBuffer()).getData();
        int[] row = new int[strip.getWidth()];
        for (int y = 0; y < strip.getHeight(); y++) {
            strip.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int at = 3 * (place.y(x, from + y) * turned.getWidth() + place.x(x, from + y));
                pixels[at] = (byte) row[x];
                pixels[at + 1] = (byte) (row[x] >> 8);
                pixels[at + 2] = (byte) (row[x] >> 16);
            }
        }
    }

    private static void write(BufferedImage turned, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(JPEG).next();
        try (var image = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(image);
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(turned, null, null), quality);
        } finally {
            writer.dispose();
        }
    }
}
