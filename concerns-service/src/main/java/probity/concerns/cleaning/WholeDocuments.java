package probity.concerns.cleaning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether documents and scans that have no copy are there to their end, as far as they tell. */
final class WholeDocuments {

    private static final int MAIL_HEAD = 64 << 10;

    private static final Pattern LINES_THAT_GO_ON = Pattern.compile("\r?\n[ \t]+");

    private static final Pattern EMPTY_LINE = Pattern.compile("\r?\n\r?\n");

    private static final Pattern BOUNDARY = Pattern.compile(
            "^content-type:[ \t]*multipart/.*?;[ \t]*boundary=\"?([^\";\r\n]+)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final int TIFF = 42;

    private static final int PICTURES_MAX = 10_000;

    private static final int ENTRY = 12;

    private static final int SHORT = 3;

    /** Of a value in a directory, by its type; of a type that there is none of, nothing. */
    private static final int[] TIFF_SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0};

    private static final long FREE = 0xffff_ffffL;

    private WholeDocuments() {}

    /** A mail of several parts: it ends with the line that it says divides them. One of a single part cannot tell. */
    static void mail(Held file) throws UnfitFileException {
        String beginning = file.text(0, Math.min(file.length(), MAIL_HEAD));
        String head = EMPTY_LINE.split(beginning, 2)[0];
        if (head.length() == file.length()) {
            throw UnfitFileException.damaged();
        }
        Matcher boundary = BOUNDARY.matcher(LINES_THAT_GO_ON.matcher(head).replaceAll(" "));
        if (boundary.find() && !file.text(0, file.length()).contains("\n--" + boundary.group(1) + "--")) {
            throw UnfitFileException.damaged();
        }
    }

    /** RTF: the brace that opens it is closed. With a picture as it is in it, whose bytes may be braces, any will do. */
    static void richText(Held file) throws UnfitFileException {
        int depth = 0;
        boolean closed = false;
        boolean raw = false;
        for (int at = 0; at < file.length(); at++) {
            switch (file.one(at)) {
                case '\\' -> {
                    raw |= file.says(at, "\\bin");
                    at++;
                }
                case '{' -> depth++;
                case '}' -> closed |= --depth == 0;
                default -> {
                    // a letter of the text, or of a word that says how it looks
                }
            }
        }
        if (!closed && !(raw && file.text(0, file.length()).stripTrailing().endsWith("}"))) {
            throw UnfitFileException.damaged();
        }
    }

    /** TIFF: one directory for each picture, which says where its values and its strips or tiles are. */
    static void scan(Held unordered) throws UnfitFileException {
        Held file = unordered.says(0, "II") ? unordered.fromTheLeast() : unordered;
        if (file.two(2) != TIFF) {
            return;
        }
        long directory = file.four(4);
        for (int pictures = 0; directory != 0; pictures++) {
            if (pictures == PICTURES_MAX) {
                throw UnfitFileException.tooLargeWithin();
            }
            int entries = file.two(directory);
            values(file, directory, entries);
            pieces(file, directory, entries, 273, 279);
            pieces(file, directory, entries, 324, 325);
            directory = file.four(directory + 2 + (long) ENTRY * entries);
        }
    }

    private static void values(Held file, long directory, int entries) throws UnfitFileException {
        for (int i = 0; i < entries; i++) {
            long at = directory + 2 + (long) ENTRY * i;
            long length = TIFF_SIZES[Math.min(file.two(at + 2), TIFF_SIZES.length - 1)] * file.four(at + 4);
            if (length > 4) {
                file.reach(file.four(at + 8) + length);
            }
        }
    }

    /** @param where the entry that says where the pieces are; another says how long they are */
    private static void pieces(Held file, long directory, int entries, int where, int howLong)
            throws UnfitFileException {
        long places = entry(file, directory, entries, where);
        long lengths = entry(file, directory, entries, howLong);
        if (places == 0 || lengths == 0) {
            return;
        }
        long count = Math.min(file.four(places + 4), file.four(lengths + 4));
        for (long i = 0; i < count; i++) {
            file.reach(number(file, places, i) + number(file, lengths, i));
        }
    }

    private static long entry(Held file, long directory, int entries, int tag) throws UnfitFileException {
        for (int i = 0; i < entries; i++) {
            long at = directory + 2 + (long) ENTRY * i;
            if (file.two(at) == tag) {
                return at;
            }
        }
        return 0;
    }

    /** One of the numbers of an entry, which stand in it if there is room for all. */
    private static long number(Held file, long entry, long index) throws UnfitFileException {
        int size = file.two(entry + 2) == SHORT ? 2 : 4;
        boolean within = file.four(entry + 4) * size <= 4;
        long at = (within ? entry + 8 : file.four(entry + 8)) + index * size;
        return size == 2 ? file.two(at) : file.four(at);
    }

    /** Old Office: sectors, and tables that say which of them are used. The last may be shorter than the others. */
    static void oldOffice(Held unordered) throws UnfitFileException {
        Held file = unordered.fromTheLeast();
        int shift = file.two(0x1e);
        long tables = file.four(0x2c);
        if ((shift != 9 && shift != 12) || tables > file.length() >> shift) {
            throw UnfitFileException.damaged();
        }
        long numbers = 1L << (shift - 2);
        // the head says where the tables are; if there are more, a chain of sectors does, each with the next at its end
        long list = 0x4c;
        long listed = 109;
        long next = file.four(0x44);
        for (long table = 0, at = 0; table < tables; table++, at++) {
            if (at == listed) {
                list = place(next, shift);
                listed = numbers - 1;
                next = file.four(list + 4 * listed);
                at = 0;
            }
            table(file, place(file.four(list + 4 * at), shift), table * numbers, shift);
        }
    }

    private static long place(long sector, int shift) {
        return (sector + 1) << shift;
    }

    private static void table(Held file, long table, long first, int shift) throws UnfitFileException {
        for (int i = 0; i < 1L << (shift - 2); i++) {
            if (file.four(table + 4L * i) != FREE) {
                file.reach(place(first + i, shift) + 1);
            }
        }
    }
}
