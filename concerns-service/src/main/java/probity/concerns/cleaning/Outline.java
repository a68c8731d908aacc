package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import probity.concerns.cleaning.UnfitFileException.Fault;

/**
 * The beginning and the end of a file that passes by. Whoever reads packages begins at the end, readers of PDF look for
 * its head a little further on, browsers for their tags: so a file can be two at once.
 */
public final class Outline {

    private static final int HEAD = 1024;

    /** The end of a package, and the longest comment that may follow it. */
    private static final int PACKAGE_END = 22;

    private static final int TAIL = PACKAGE_END + 0xffff;

    private static final String PDF_HEAD = "%pdf-";

    private static final String PDF_END = "%%EOF";

    private final byte[] head = new byte[HEAD];
    private final byte[] tail = new byte[TAIL];
    private long bytes;

    public void pass(byte[] piece, int length) {
        for (int i = 0; i < length && bytes + i < HEAD; i++) {
            head[(int) bytes + i] = piece[i];
        }
        int from = Math.max(0, length - TAIL);
        for (int i = from; i < length; i++) {
            tail[(int) ((bytes + i) % TAIL)] = piece[i];
        }
        bytes += length;
    }

    /**
     * Judges what passed by.
     *
     * @throws UnfitFileException if another file is in it, or it is cut off
     */
    public void check(FileKind kind) throws UnfitFileException {
        String beginning = new String(head, 0, (int) Math.min(bytes, HEAD), ISO_8859_1).toLowerCase(Locale.ROOT);
        byte[] end = end();
        if (kind == FileKind.PDF ? !beginning.startsWith(PDF_HEAD) : beginning.contains(PDF_HEAD)) {
            throw new UnfitFileException(Fault.FILE_IS_TWO_IN_ONE);
        }
        if (!kind.isPackage() && (endsAPackage(end) || (kind != FileKind.TEXT && isAPage(beginning)))) {
            throw new UnfitFileException(Fault.FILE_IS_TWO_IN_ONE);
        }
        String last = new String(end, Math.max(0, end.length - HEAD), Math.min(end.length, HEAD), ISO_8859_1);
        if ((kind == FileKind.PDF && !last.contains(PDF_END)) || (kind.isPackage() && !endsAPackage(end))) {
            throw UnfitFileException.damaged();
        }
    }

    private static boolean isAPage(String beginning) {
        return Stream.of("<script", "<html", "<?php", "<svg").anyMatch(beginning::contains);
    }

    private byte[] end() {
        if (bytes <= TAIL) {
            return Arrays.copyOf(tail, (int) bytes);
        }
        int first = (int) (bytes % TAIL);
        byte[] end = new byte[TAIL];
        System.arraycopy(tail, first, end, 0, TAIL - first);
        System.arraycopy(tail, 0, end, TAIL - first, first);
        return end;
    }

    private static boolean endsAPackage(byte[] end) {
        for (int at = end.length - PACKAGE_END; at >= 0; at--) {
            if (end[at] == 'P' && end[at + 1] == 'K' && end[at + 2] == 5 && end[at + 3] == 6) {
                int comment = (end[at + 20] & 0xff) | (end[at + 21] & 0xff) << 8;
                if (at + PACKAGE_END + comment == end.length) {
                    return true;
                }
            }
        }
        return false;
    }
}
